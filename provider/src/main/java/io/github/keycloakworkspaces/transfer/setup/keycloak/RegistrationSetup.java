package io.github.keycloakworkspaces.transfer.setup.keycloak;

import io.github.keycloakworkspaces.invitation.keycloak.Registration;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpMemory;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpRule;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.transfer.setup.RealmSetup.Report;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AuthenticationManagementResource;

/**
 * Binds a copy of the realm's own registration flow between our steps, and then opens registration. A realm whose
 * registration was closed asks for invitation links from then on, so that nobody gets in who could not before.
 */
final class RegistrationSetup {

    private static final String FLOW = "workspaces registration";
    private static final Pattern COPIES = Pattern.compile(Pattern.quote(FLOW) + "( \\d+)?");
    private static final String DESCRIPTION = "Registration by invitation link or e-mail invitation";
    private static final int GAP = 10;
    private static final SignUpRule RULE = SignUpRule.ofServer();

    private final KeycloakSession session;
    private final RealmModel realm;

    RegistrationSetup(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether a flow has a name that we give. */
    static boolean isCopyOfOurs(AuthenticationFlowModel flow) {
        return COPIES.matcher(flow.getAlias()).matches();
    }

    /**
     * Does it, and keeps at our client what was bound.
     *
     * @param first whether the realm never was made ready before
     */
    void makeReady(ClientModel ours, Report report, boolean first) {
        boolean bound = Registration.knowsInvitations(realm);
        report.add("registration-flow:" + FLOW, !Registration.knowsAddresses(realm));
        AuthenticationFlowModel flow = bound ? realm.getRegistrationFlow() : flow();
        for (AuthenticationFlowModel form : Registration.forms(realm, flow).toList()) {
            addStep(form, ProviderIds.ADDRESS, IntStream::min, -GAP);
            addStep(form, ProviderIds.INVITATION, IntStream::max, GAP);
        }
        if (!bound) {
            RealmBefore.keepFlow(ours, realm.getRegistrationFlow().getAlias());
            realm.setRegistrationFlow(flow);
            sayWhoMayRegister(first);
        }
        report.add("setting:registration", !bound && !realm.isRegistrationAllowed());
        if (!bound) {
            realm.setRegistrationAllowed(true);
        }
        SignUpMemory.keep(realm);
    }

    /**
     * In so many words, as what isn't said closes. Open is only what was open before the realm was made ready: later
     * registration is allowed for those who have a link, and says nothing about the others.
     */
    private void sayWhoMayRegister(boolean first) {
        if (SignUpRule.of(realm) != null) {
            return;
        }
        if (!first || !realm.isRegistrationAllowed() || SignUpMemory.wasClosed(realm)) {
            SignUpRule.set(realm, true);
        } else if (!RULE.serverSpeaks()) {
            SignUpRule.set(realm, false);
        }
    }

    /** Copied with Keycloak's own method: what a realm added to its flow, such as a captcha, comes along. */
    private AuthenticationFlowModel flow() {
        AuthenticationFlowModel bound = realm.getRegistrationFlow();
        AuthenticationFlowModel earlier = realm.getFlowByAlias(FLOW);
        // Bound again where Keycloak's own came in between; a flow of the realm's own has steps that ours lacks.
        return earlier != null && bound.isBuiltIn() ? earlier : copy(bound);
    }

    private AuthenticationFlowModel copy(AuthenticationFlowModel bound) {
        AuthenticationFlowModel copy = AuthenticationManagementResource.copyFlow(session, realm, bound, freeName());
        copy.setDescription(DESCRIPTION);
        realm.updateAuthenticationFlow(copy);
        shorten(copy, copy.getAlias(), bound.getAlias());
        return copy;
    }

    /** Keycloak would name the form "workspaces registration registration form". */
    private void shorten(AuthenticationFlowModel flow, String name, String copied) {
        String doubled = name + " " + copied + " ";
        List<AuthenticationFlowModel> parts = realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(AuthenticationExecutionModel::isAuthenticatorFlow)
                .map(part -> realm.getAuthenticationFlowById(part.getFlowId()))
                .toList();
        for (AuthenticationFlowModel part : parts) {
            String alias = part.getAlias();
            String shorter = alias.startsWith(doubled) ? name + " " + alias.substring(doubled.length()) : alias;
            if (realm.getFlowByAlias(shorter) == null) {
                part.setAlias(shorter);
                realm.updateAuthenticationFlow(part);
            }
            shorten(part, name, copied);
        }
    }

    private String freeName() {
        return Stream.concat(
                        Stream.of(FLOW), IntStream.iterate(2, next -> next + 1).mapToObj(next -> FLOW + " " + next))
                .filter(name -> realm.getFlowByAlias(name) == null)
                .findFirst()
                .orElseThrow();
    }

    /** In front of all other steps, or behind them. */
    private void addStep(AuthenticationFlowModel form, String id, Function<IntStream, OptionalInt> end, int distance) {
        if (Registration.hasStep(realm, form, id)) {
            return;
        }
        IntStream priorities = realm.getAuthenticationExecutionsStream(form.getId())
                .mapToInt(AuthenticationExecutionModel::getPriority);
        var step = new AuthenticationExecutionModel();
        step.setParentFlow(form.getId());
        step.setAuthenticator(id);
        step.setAuthenticatorFlow(false);
        step.setRequirement(AuthenticationExecutionModel.Requirement.REQUIRED);
        step.setPriority(end.apply(priorities).orElse(0) + distance);
        realm.addAuthenticatorExecution(step);
    }
}

package io.github.keycloakworkspaces.transfer.setup.keycloak;

import io.github.keycloakworkspaces.invitation.keycloak.Registration;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpRule;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.transfer.setup.RealmUndo.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.DefaultAuthenticationFlows;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Binds the registration flow that was bound before, and takes our steps out of all others: with a step that the server
 * doesn't know, registration ends in an error. Nothing opens by it: who needed a link until now can't register.
 */
final class RegistrationUndo {

    private static final Set<String> STEPS = Set.of(ProviderIds.ADDRESS, ProviderIds.INVITATION);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SignUpRule rule;

    RegistrationUndo(KeycloakSession session, RealmModel realm, SignUpRule rule) {
        this.session = session;
        this.realm = realm;
        this.rule = rule;
    }

    void undo(@Nullable ClientModel ours, Report report) {
        // Before the flows change: what was closed is remembered in a step.
        boolean closed = rule.needsLink(realm);
        boolean used = RealmBefore.isKnown(ours) || Registration.knowsInvitations(realm);
        if (used) {
            setBack(closed, ours, report);
        }
        bindEarlier(ours, report);
        List<AuthenticationFlowModel> all = realm.getAuthenticationFlowsStream().toList();
        List<AuthenticationFlowModel> copies =
                all.stream().filter(this::isOurs).filter(flow -> !isBound(flow)).toList();
        // Keycloak (26.7) finds a flow that was removed among the realm's until the transaction ends, and fails on it.
        takeStepsOut(all, copies, report);
        for (AuthenticationFlowModel flow : copies) {
            KeycloakModelUtils.deepDeleteAuthenticationFlow(session, realm, flow, () -> {}, () -> {}, false);
            report.removed("registration-flow:" + flow.getAlias());
        }
    }

    private void setBack(boolean closed, @Nullable ClientModel ours, Report report) {
        boolean before = RealmBefore.registration(ours).orElse(true);
        boolean on = realm.isRegistrationAllowed();
        boolean stays = on && before && !closed;
        if (on != stays) {
            realm.setRegistrationAllowed(stays);
        }
        report.add("setting:registration", on && !stays);
        if (RealmBefore.isKnown(ours)) {
            SignUpRule.restore(realm, RealmBefore.rule(ours).orElse(null));
        }
        if (stays) {
            report.warn("open:setting:registration");
        }
    }

    private void bindEarlier(@Nullable ClientModel ours, Report report) {
        AuthenticationFlowModel bound = realm.getRegistrationFlow();
        if (bound == null || !isOurs(bound)) {
            return;
        }
        Optional<AuthenticationFlowModel> earlier = Stream.concat(
                        RealmBefore.flow(ours).stream(), Stream.of(DefaultAuthenticationFlows.REGISTRATION_FLOW))
                .map(realm::getFlowByAlias)
                .filter(flow -> flow != null && !isOurs(flow))
                .findFirst();
        if (earlier.isPresent()) {
            realm.setRegistrationFlow(earlier.get());
        } else {
            // It stays, without our steps: nothing is there that could take its place.
            report.warn("missing:registration-flow");
        }
    }

    private boolean isBound(AuthenticationFlowModel flow) {
        AuthenticationFlowModel bound = realm.getRegistrationFlow();
        return bound != null && bound.getId().equals(flow.getId());
    }

    private boolean isOurs(AuthenticationFlowModel flow) {
        return flow.isTopLevel()
                && !flow.isBuiltIn()
                && RegistrationSetup.isCopyOfOurs(flow)
                && Registration.forms(realm, flow)
                        .anyMatch(form -> stepsOf(form).findAny().isPresent());
    }

    /** Of flows that are kept; the others go with theirs. */
    private void takeStepsOut(List<AuthenticationFlowModel> all, List<AuthenticationFlowModel> copies, Report report) {
        Set<String> going = copies.stream()
                .flatMap(flow -> Registration.forms(realm, flow))
                .map(AuthenticationFlowModel::getId)
                .collect(Collectors.toSet());
        for (AuthenticationFlowModel flow : all) {
            List<AuthenticationExecutionModel> steps =
                    going.contains(flow.getId()) ? List.of() : stepsOf(flow).toList();
            for (AuthenticationExecutionModel step : steps) {
                KeycloakModelUtils.deepDeleteAuthenticationExecutor(session, realm, step, () -> {}, () -> {}, false);
                report.removed("step:" + flow.getAlias() + ":" + step.getAuthenticator());
            }
        }
    }

    private Stream<AuthenticationExecutionModel> stepsOf(AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(step -> step.getAuthenticator() != null && STEPS.contains(step.getAuthenticator()));
    }
}

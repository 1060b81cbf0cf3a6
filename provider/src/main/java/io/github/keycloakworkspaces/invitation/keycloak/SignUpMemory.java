package io.github.keycloakworkspaces.invitation.keycloak;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * That sign-up without a link was closed once, in the configuration of our registration step: it stays when the realm's
 * attributes are replaced, and goes with the realm through export and import.
 */
public final class SignUpMemory {

    /** Of the step's configuration. */
    private static final String CLOSED = "closed";

    private static final String NAME = "workspaces sign-up";
    private static final String YES = "true";

    private SignUpMemory() {}

    /** As administrators see it. */
    public static ProviderConfigProperty setting() {
        return new ProviderConfigProperty(
                CLOSED,
                "Was closed",
                "Sign-up without a link was closed in this realm: it stays closed when the realm attribute"
                        + " disable_signup_without_link is lost, whatever the server says.",
                ProviderConfigProperty.BOOLEAN_TYPE,
                false);
    }

    public static boolean wasClosed(RealmModel realm) {
        return steps(realm).stream()
                .anyMatch(step -> config(realm, step)
                        .map(AuthenticatorConfigModel::getConfig)
                        .filter(config -> YES.equals(config.get(CLOSED)))
                        .isPresent());
    }

    /** To be called when the attribute may have been set. */
    public static void keep(RealmModel realm) {
        String attribute = SignUpRule.of(realm);
        if (SignUpRule.speaks(attribute) && SignUpRule.closes(attribute) && !wasClosed(realm)) {
            steps(realm).forEach(step -> close(realm, step));
        }
    }

    private static void close(RealmModel realm, AuthenticationExecutionModel step) {
        Optional<AuthenticatorConfigModel> present = config(realm, step);
        AuthenticatorConfigModel config = present.orElseGet(AuthenticatorConfigModel::new);
        Map<String, String> values =
                new HashMap<>(Optional.ofNullable(config.getConfig()).orElseGet(Map::of));
        values.put(CLOSED, YES);
        config.setConfig(values);
        if (present.isPresent()) {
            realm.updateAuthenticatorConfig(config);
            return;
        }
        boolean taken = realm.getAuthenticatorConfigByAlias(NAME) != null;
        config.setAlias(taken ? NAME + " " + step.getId() : NAME);
        step.setAuthenticatorConfig(realm.addAuthenticatorConfig(config).getId());
        realm.updateAuthenticatorExecution(step);
    }

    private static Optional<AuthenticatorConfigModel> config(RealmModel realm, AuthenticationExecutionModel step) {
        return Optional.ofNullable(step.getAuthenticatorConfig()).map(realm::getAuthenticatorConfigById);
    }

    private static List<AuthenticationExecutionModel> steps(RealmModel realm) {
        AuthenticationFlowModel flow = realm.getRegistrationFlow();
        Stream<AuthenticationFlowModel> forms = flow == null ? Stream.empty() : Registration.forms(realm, flow);
        return forms.flatMap(form -> realm.getAuthenticationExecutionsStream(form.getId()))
                .filter(step -> ProviderIds.INVITATION.equals(step.getAuthenticator()))
                .toList();
    }
}

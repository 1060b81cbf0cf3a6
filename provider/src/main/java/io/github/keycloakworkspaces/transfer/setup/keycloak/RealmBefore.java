package io.github.keycloakworkspaces.transfer.setup.keycloak;

import io.github.keycloakworkspaces.invitation.keycloak.SignUpRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * What a realm was like before it was made ready, in attributes of our own client: they go with the realm through export
 * and import, and stay when the attributes of the realm are replaced.
 */
final class RealmBefore {

    private static final String PREFIX = "workspaces.before.";
    private static final String ORGANIZATIONS = PREFIX + "organizations";
    private static final String REGISTRATION = PREFIX + "registration";
    private static final String FLOW = PREFIX + "registration-flow";
    private static final String RULE = PREFIX + "sign-up";

    private final boolean organizations;
    private final boolean registration;
    private final @Nullable String rule;

    private RealmBefore(RealmModel realm) {
        this.organizations = realm.isOrganizationsEnabled();
        this.registration = realm.isRegistrationAllowed();
        this.rule = SignUpRule.of(realm);
    }

    static RealmBefore of(RealmModel realm) {
        return new RealmBefore(realm);
    }

    void keep(ClientModel ours) {
        ours.setAttribute(ORGANIZATIONS, String.valueOf(organizations));
        ours.setAttribute(REGISTRATION, String.valueOf(registration));
        if (rule != null) {
            ours.setAttribute(RULE, rule);
        }
    }

    /** The flow in whose place ours was bound. */
    static void keepFlow(ClientModel ours, String alias) {
        ours.setAttribute(FLOW, alias);
    }

    /** Whether anything is known: realms that an earlier version made ready tell nothing. */
    static boolean isKnown(@Nullable ClientModel ours) {
        return ours != null && ours.getAttribute(REGISTRATION) != null;
    }

    static Optional<Boolean> organizations(@Nullable ClientModel ours) {
        return attribute(ours, ORGANIZATIONS).map(Boolean::valueOf);
    }

    static Optional<Boolean> registration(@Nullable ClientModel ours) {
        return attribute(ours, REGISTRATION).map(Boolean::valueOf);
    }

    static Optional<String> flow(@Nullable ClientModel ours) {
        return attribute(ours, FLOW);
    }

    /** What the realm said itself about signing up without a link. */
    static Optional<String> rule(@Nullable ClientModel ours) {
        return attribute(ours, RULE);
    }

    private static Optional<String> attribute(@Nullable ClientModel ours, String name) {
        return ours == null ? Optional.empty() : Optional.ofNullable(ours.getAttribute(name));
    }
}

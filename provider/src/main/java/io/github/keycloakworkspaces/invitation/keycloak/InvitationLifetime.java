package io.github.keycloakworkspaces.invitation.keycloak;

import io.github.keycloakworkspaces.invitation.TokenTerms;
import java.time.Duration;
import org.keycloak.models.RealmModel;

/** How long e-mail invitations of a realm last. */
public final class InvitationLifetime {

    /** Of the realm, in seconds. */
    static final String ATTRIBUTE = "workspaces.invitation_lifetime_seconds";

    private InvitationLifetime() {}

    /** As the realm says, brought within what is allowed; the default for a realm that says nothing, or nonsense. */
    public static Duration of(RealmModel realm) {
        String seconds = realm.getAttribute(ATTRIBUTE);
        if (seconds == null) {
            return TokenTerms.DEFAULT_LIFETIME;
        }
        try {
            return within(Duration.ofSeconds(Long.parseLong(seconds.strip())));
        } catch (NumberFormatException e) {
            return TokenTerms.DEFAULT_LIFETIME;
        }
    }

    private static Duration within(Duration wanted) {
        if (wanted.compareTo(TokenTerms.SHORTEST_LIFETIME) < 0) {
            return TokenTerms.SHORTEST_LIFETIME;
        }
        return wanted.compareTo(TokenTerms.LONGEST_LIFETIME) > 0 ? TokenTerms.LONGEST_LIFETIME : wanted;
    }
}

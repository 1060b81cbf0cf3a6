package io.github.keycloakworkspaces.invitation.keycloak;

import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.invitation.ResolvedInvitation;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The invitation that somebody on the sign-in pages came with; it stays with them through every step. */
public final class Invitation {

    /** Of the registration page's address. Keycloak keeps parameters that it doesn't know as notes. */
    public static final String PARAMETER = "invitation";

    private Invitation() {}

    public static @Nullable String token(AuthenticationSessionModel session) {
        String token = session.getClientNote(
                AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + PARAMETER);
        return token == null || token.isBlank() ? null : token;
    }

    /**
     * What a token offers; empty for one that leads nowhere. Remembered in the Keycloak session: several steps of one
     * request ask, and the last of them asks again under the organization's lock.
     */
    public static Optional<ResolvedInvitation> resolve(KeycloakSession session, RealmModel realm, String token) {
        Remembered remembered = session.getAttribute(Remembered.class.getName(), Remembered.class);
        if (remembered != null
                && remembered.realm().equals(realm.getId())
                && remembered.token().equals(token)) {
            return remembered.resolved();
        }
        Optional<ResolvedInvitation> resolved = WorkspacesProvider.of(session, realm, InvitationCases.class)
                .invitations()
                .resolve(token);
        session.setAttribute(Remembered.class.getName(), new Remembered(realm.getId(), token, resolved));
        return resolved;
    }

    private record Remembered(String realm, String token, Optional<ResolvedInvitation> resolved) {}
}

package io.github.keycloakworkspaces.invitation.keycloak;

import org.jspecify.annotations.Nullable;
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
}

package io.github.keycloakworkspaces.invitation.login;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The session that the browser of a request is signed in with. */
public final class PresentSession {

    private PresentSession() {}

    public static Optional<UserSessionModel> of(KeycloakSession session) {
        return Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(
                        session, session.getContext().getRealm(), true))
                .map(AuthResult::session);
    }

    /** Gives the browser its cookies again, which Keycloak's registration endpoint (26.7) has taken in this answer. */
    public static void keep(KeycloakSession session, UserSessionModel present) {
        var context = session.getContext();
        AuthenticationManager.createLoginCookie(
                session, context.getRealm(), present.getUser(), present, context.getUri(), context.getConnection());
    }
}

package io.github.keycloakworkspaces.access;

import org.keycloak.models.KeycloakSession;

/**
 * Asked first where a proxy asks about a request that somebody sent to an application: whose token came with it? The web
 * origin in it is that of the application's page and says nothing of us, so it isn't looked at.
 */
public final class ForwardGuard {

    private final KeycloakSession session;

    public ForwardGuard(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Anybody of the realm with a token for us.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code caller.unauthenticated}
     */
    public Caller caller() {
        return new Callers(session, session.getContext().getRealm()).forwarded();
    }
}

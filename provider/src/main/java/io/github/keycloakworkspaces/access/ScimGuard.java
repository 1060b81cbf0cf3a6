package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.http.Sender;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.scim.ScimAllowance;
import io.github.keycloakworkspaces.scim.ScimCases;
import io.github.keycloakworkspaces.scim.ScimProblems;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProblemException;
import org.keycloak.models.KeycloakSession;

/** Asked first by every method of the SCIM server: for which organization does the identity provider speak? */
public final class ScimGuard {

    private final KeycloakSession session;

    public ScimGuard(KeycloakSession session) {
        this.session = session;
    }

    /**
     * The organization, which the token names and nothing else. Only what shows a valid token is counted: some clients send
     * every request without one first.
     *
     * @throws ProblemException {@code scim.unauthenticated}, {@code scim.rate_limited}
     */
    public OrganizationId organization() {
        new Callers(session, session.getContext().getRealm()).requireReadyRealm();
        String token = BearerHeader.token(session);
        if (token == null) {
            throw ScimProblems.unauthenticated();
        }
        OrganizationId organization =
                WorkspacesProvider.of(session, ScimCases.class).tokens().authenticate(token);
        WorkspacesProvider.ofServer(session, ScimAllowance.class).take(organization);
        Sender.is(session, organization);
        RequestTrace.provisioning(session, organization);
        return organization;
    }
}

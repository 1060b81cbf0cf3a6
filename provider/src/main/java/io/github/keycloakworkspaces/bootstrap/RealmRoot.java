package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.authzen.EvaluationResource;
import io.github.keycloakworkspaces.invitation.login.SignUpPage;
import io.github.keycloakworkspaces.invitation.rest.InviteResource;
import io.github.keycloakworkspaces.membership.rest.OrganizationsResource;
import io.github.keycloakworkspaces.membership.rest.WorkspacesResource;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;

/** Everything under {@code /realms/{realm}/workspaces}. */
public final class RealmRoot {

    private final KeycloakSession session;

    RealmRoot(KeycloakSession session) {
        this.session = session;
    }

    @Path("api/organizations")
    public Object organizations() {
        return at(new OrganizationsResource(session));
    }

    @Path("api/workspaces")
    public Object workspaces() {
        return at(new WorkspacesResource(session));
    }

    @Path("api/invite")
    public Object invite() {
        return at(new InviteResource(session));
    }

    @Path("access/v1/evaluation")
    public Object evaluation() {
        return at(new EvaluationResource(session));
    }

    @Path("signup")
    public SignUpPage signUp() {
        return new SignUpPage(session);
    }

    private Object at(Object resource) {
        return HttpMethod.OPTIONS.equals(session.getContext().getHttpRequest().getHttpMethod())
                ? new Preflight()
                : resource;
    }
}

package io.github.keycloakworkspaces.token.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.token.TokenCases;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/current-user/token}: where older scripts look for the caller's token. */
public final class LegacyTokenResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final TokenCases cases;

    public LegacyTokenResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, TokenCases.class);
    }

    private record Detail(String detail) {}

    @GET
    @Operation(
            summary = "Says how the caller gets a legacy token. The token itself is kept by nobody.",
            answer = Detail.class)
    public Response show() {
        Access access = guard.worker(Action.API_ACCESS);
        boolean allowed = cases.rules().of(access.organization()).legacy();
        return Replies.ok(
                session,
                new Detail(
                        allowed
                                ? "A token is shown once, when it is made: POST current-user/reset-token makes a new one."
                                : "The organization has switched legacy tokens off: POST token makes a personal one."));
    }
}

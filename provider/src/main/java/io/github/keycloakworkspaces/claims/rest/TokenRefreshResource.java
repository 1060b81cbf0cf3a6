package io.github.keycloakworkspaces.claims.rest;

import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.PersonalCallers;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.token.ShownTokens;
import io.github.keycloakworkspaces.token.TokenCases;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/token/refresh}: short-lived tokens for scripts that hold a longer one as their key. */
public final class TokenRefreshResource {

    private static final int LONGEST = 16_384;

    private final KeycloakSession session;
    private final Guard guard;

    public TokenRefreshResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
    }

    private record Refresh(@Size(min = 1, max = LONGEST) String refresh) {}

    private record AccessView(String access) {}

    @POST
    @Operation(
            summary =
                    "Gives a token for some minutes for a personal token, or a refresh or offline token of a public client.",
            inOrganization = false,
            body = Refresh.class,
            answer = AccessView.class,
            problems = {"token.refused", "token.client"})
    public Response refresh(@Context HttpHeaders headers, InputStream body) {
        guard.anybody();
        String token = Input.body(Refresh.class, headers, body).refresh();
        return Replies.ok(session, new AccessView(access(token)));
    }

    private String access(String token) {
        if (!ShownTokens.like(token)) {
            return new RefreshTokens(session).access(token);
        }
        PersonalCallers callers =
                new PersonalCallers(session, session.getContext().getRealm());
        return WorkspacesProvider.of(session, TokenCases.class).shown().pass(token, callers::letIn);
    }
}

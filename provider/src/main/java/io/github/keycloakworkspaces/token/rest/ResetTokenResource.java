package io.github.keycloakworkspaces.token.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.token.PersonalTokens;
import io.github.keycloakworkspaces.token.TokenCases;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/current-user/reset-token}: the one token that somebody may have besides the personal ones. */
public final class ResetTokenResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final PersonalTokens tokens;

    public ResetTokenResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.tokens = WorkspacesProvider.of(session, TokenCases.class).tokens();
    }

    private record Made(String token) {}

    @POST
    @Operation(
            summary = "Makes the caller's legacy token, which is shown this once; the one that there was is worthless.",
            answer = Made.class,
            status = 201,
            problems = {"token.sign_in_needed", "token.bound", "token.off"})
    public Response reset() {
        Access access = guard.tokenMaker();
        PersonalTokens.Issued issued = tokens.issueLegacy(access.actor(), access.organization());
        return Replies.created(session, new Made(issued.secret().text()));
    }
}

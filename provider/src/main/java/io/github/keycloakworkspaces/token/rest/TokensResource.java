package io.github.keycloakworkspaces.token.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.TokenId;
import io.github.keycloakworkspaces.token.PersonalTokens;
import io.github.keycloakworkspaces.token.TokenCases;
import io.github.keycloakworkspaces.token.TokenOrder;
import io.github.keycloakworkspaces.token.TokenProblems;
import io.github.keycloakworkspaces.token.TokenWish;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/token}: the caller's own personal tokens in the organization that the call is about. */
public final class TokensResource {

    private static final int LONGEST = 16_384;

    private final KeycloakSession session;
    private final Guard guard;
    private final PersonalTokens tokens;

    public TokensResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.tokens = WorkspacesProvider.of(session, TokenCases.class).tokens();
    }

    private record Sorting(@Nullable String ordering) {

        TokenOrder order() {
            Ordering wanted = Ordering.of(ordering);
            TokenOrder.Column column = switch (wanted.name()) {
                case "", "created_at" -> TokenOrder.Column.CREATED;
                case "expires_at" -> TokenOrder.Column.EXPIRES;
                case "last_used_at" -> TokenOrder.Column.USED;
                case "name" -> TokenOrder.Column.TITLE;
                default -> throw Fields.wrong("ordering", "one of created_at, expires_at, last_used_at, name");
            };
            return new TokenOrder(column, wanted.descending());
        }
    }

    /** @param expiresIn days; {@code null} for as many as the organization allows */
    private record Wish(@Nullable String name, @Nullable Long expiresIn) {

        TokenWish wish() {
            return TokenWish.of(name, expiresIn);
        }
    }

    private record Shown(@Size(min = 1, max = LONGEST) String refresh) {}

    private record Rotated(String refresh) {}

    @GET
    @Operation(
            summary = "Lists the caller's personal tokens, by their first characters.",
            query = Sorting.class,
            answer = TokenView.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        Access access = guard.worker(Action.API_ACCESS);
        TokenOrder order =
                Input.query(Sorting.class, session.getContext().getUri()).order();
        return Replies.ok(
                session,
                tokens.list(access.actor(), access.organization(), order).stream()
                        .map(TokenView::of)
                        .toList());
    }

    @POST
    @Operation(
            summary = "Makes a personal token, which is shown this once.",
            body = Wish.class,
            answer = TokenView.class,
            status = 201,
            problems = {"token.sign_in_needed", "token.bound", "token.off", "token.too_long", "token.too_many"})
    public Response issue(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.tokenMaker();
        TokenWish wish = Input.body(Wish.class, headers, body).wish();
        return Replies.created(session, TokenView.of(tokens.issue(access.actor(), access.organization(), wish)));
    }

    @POST
    @Path("rotate")
    @Operation(
            summary = "Makes a token in place of one of the caller's, which is worthless at once.",
            body = Shown.class,
            answer = Rotated.class,
            problems = {"token.invalid", "token.off"})
    public Response rotate(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.API_ACCESS);
        String shown = Input.body(Shown.class, headers, body).refresh();
        PersonalTokens.Issued issued = tokens.rotate(access.actor(), access.organization(), shown);
        return Replies.ok(session, new Rotated(issued.secret().text()));
    }

    @POST
    @Path("blacklist")
    @Operation(
            summary = "Makes one of the caller's tokens worthless at once, which the caller shows.",
            body = Shown.class,
            status = 204,
            problems = "token.not_found")
    public Response blacklist(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.API_ACCESS);
        String shown = Input.body(Shown.class, headers, body).refresh();
        tokens.revoke(access.actor(), access.organization(), shown);
        return Replies.done(session);
    }

    @DELETE
    @Path("{personal_token}")
    @Operation(
            summary = "Makes one of the caller's tokens worthless at once.",
            status = 204,
            problems = {"token.not_found", "token.sign_in_needed"})
    public Response revoke(@PathParam("personal_token") String number) {
        Access access = guard.tokenMaker();
        TokenId token = Numbers.positive(number).map(TokenId::new).orElseThrow(TokenProblems::notFound);
        tokens.revoke(access.actor(), access.organization(), token);
        return Replies.done(session);
    }
}

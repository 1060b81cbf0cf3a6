package io.github.keycloakworkspaces.scim.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.scim.ScimCases;
import io.github.keycloakworkspaces.scim.ScimTokenState;
import io.github.keycloakworkspaces.scim.ScimTokens;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/scim-token}: the token by which an identity provider speaks for it. */
public final class ScimTokenResource {

    private final KeycloakSession session;
    private final String organization;
    private final Guard guard;
    private final ScimCases cases;

    public ScimTokenResource(KeycloakSession session, String organization) {
        this.session = session;
        this.organization = organization;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, ScimCases.class);
    }

    /** @param expiresIn days; {@code null} for a token without an end */
    private record Lifetime(@Nullable Long expiresIn) {

        @Nullable
        Duration duration() {
            if (expiresIn == null) {
                return null;
            }
            if (expiresIn < 1 || expiresIn > ScimTokens.LONGEST.toDays()) {
                throw Problem.malformed(
                        "request.malformed",
                        "expires_in is a number of days, 1 to " + ScimTokens.LONGEST.toDays() + ".");
            }
            return Duration.ofDays(expiresIn);
        }
    }

    private record IssuedView(
            String token, String baseUrl, @Nullable Instant expiresAt) {}

    /** @param createdAt {@code null} where there is no token; the address is known before there is one */
    private record StateView(
            String baseUrl,
            @Nullable Instant createdAt,
            @Nullable Long createdBy,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    @POST
    @Operation(
            summary =
                    "Makes the token for SCIM, which is shown this once. The one that there was is worthless at once.",
            body = Lifetime.class,
            answer = IssuedView.class,
            status = 201,
            problems = {"role.higher", "token.sign_in_needed"})
    public Response issue(@Context HttpHeaders headers, InputStream body) {
        // A program's token ends with its person; the one that is made here doesn't.
        guard.caller();
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        Duration lifetime = Input.body(Lifetime.class, headers, body).duration();
        ScimTokens.Issued issued = cases.tokens().issue(access.actor(), access.organization(), lifetime);
        return Replies.created(
                session,
                new IssuedView(
                        issued.token().text(), baseUrl(), issued.state().life().expiresAt()));
    }

    @GET
    @Operation(
            summary = "Shows the address of the SCIM server, and when its token was made and used last: null where"
                    + " there is none. The token itself is kept by nobody.",
            answer = StateView.class)
    public Response show() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return Replies.ok(
                session,
                cases.tokens().find(access.organization()).map(this::view).orElseGet(this::none));
    }

    @DELETE
    @Operation(summary = "Makes the token for SCIM worthless at once.", status = 204, problems = "scim_token.not_found")
    public Response revoke() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        if (!cases.tokens().revoke(access.actor(), access.organization())) {
            throw Problem.notFound("scim_token.not_found", "The organization has no token for SCIM.");
        }
        return Replies.done(session);
    }

    private StateView view(ScimTokenState state) {
        PersonId createdBy = state.createdBy();
        return new StateView(
                baseUrl(),
                state.life().createdAt(),
                createdBy == null ? null : createdBy.value(),
                state.life().expiresAt(),
                state.life().lastUsedAt());
    }

    private StateView none() {
        return new StateView(baseUrl(), null, null, null, null);
    }

    /** What the identity provider asks for as the address of the SCIM server. */
    private String baseUrl() {
        return Addresses.of(session).path("scim/v2").build().toString();
    }
}

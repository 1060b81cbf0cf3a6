package io.github.keycloakworkspaces.token.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.token.TokenCases;
import io.github.keycloakworkspaces.token.TokenRules;
import io.github.keycloakworkspaces.token.TokenSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/jwt/settings}: which tokens members may have, and for how long. */
public final class TokenSettingsResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final TokenRules rules;

    public TokenSettingsResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.rules = WorkspacesProvider.of(session, TokenCases.class).rules();
    }

    /** What isn't given stays. */
    private record Change(
            @Nullable Boolean apiTokensEnabled,
            @Nullable Boolean legacyApiTokensEnabled,
            @Nullable @Min(1) @Max(TokenSettings.MOST_DAYS) Integer apiTokenTtlDays) {

        TokenSettings of(TokenSettings present) {
            return new TokenSettings(
                    Objects.requireNonNullElse(apiTokensEnabled, present.personal()),
                    Objects.requireNonNullElse(legacyApiTokensEnabled, present.legacy()),
                    Objects.requireNonNullElse(apiTokenTtlDays, present.days()));
        }
    }

    private record SettingsView(boolean apiTokensEnabled, boolean legacyApiTokensEnabled, int apiTokenTtlDays) {

        static SettingsView of(TokenSettings settings) {
            return new SettingsView(settings.personal(), settings.legacy(), settings.days());
        }
    }

    @GET
    @Operation(summary = "Shows which tokens members may have, and for how long.", answer = SettingsView.class)
    public Response show() {
        Access access = guard.workerAnywhere(Action.API_ACCESS);
        return Replies.ok(session, SettingsView.of(rules.of(access.organization())));
    }

    @POST
    @Operation(
            summary = "Says which tokens members may have, and for how long those are good that are made from then on.",
            body = Change.class,
            answer = SettingsView.class,
            status = 201)
    public Response change(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.workerAnywhere(Action.MEMBERS_CHANGE_ROLE);
        Change change = Input.body(Change.class, headers, body);
        return Replies.created(
                session, SettingsView.of(rules.change(access.actor(), access.organization(), change::of)));
    }
}

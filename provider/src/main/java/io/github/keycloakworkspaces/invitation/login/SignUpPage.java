package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.kc.Addresses;
import io.github.keycloakworkspaces.kc.Invitation;
import io.github.keycloakworkspaces.kc.Registration;
import io.github.keycloakworkspaces.kc.Workspaces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * {@code {base}/signup?token=…}: where an invitation link leads. A token that works leads on to Keycloak's registration
 * page; it is checked again there and when the form is submitted. Every other token gets the same friendly page.
 *
 * <p>{@code client_id} and {@code redirect_uri} may say which application the person enters afterwards; Keycloak checks
 * that they belong together.
 */
public final class SignUpPage {

    private static final String NO_STORE = "no-store";

    private final KeycloakSession session;
    private final RealmModel realm;

    public SignUpPage(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    @GET
    public Response open(
            @QueryParam("token") @Nullable String token,
            @QueryParam("client_id") @Nullable String client,
            @QueryParam("redirect_uri") @Nullable String redirect) {
        if (!realm.isEnabled() || !Registration.knowsInvitations(realm)) {
            return Refusals.page(session, Refusals.Cause.UNAVAILABLE);
        }
        boolean works = token != null
                && session.getProvider(Workspaces.class)
                        .in(realm)
                        .links()
                        .resolve(token)
                        .isPresent();
        if (!works) {
            return Refusals.page(session, Refusals.Cause.LINK);
        }
        return Response.seeOther(registration(token, Entrance.of(realm, session, client, redirect)))
                .header("Cache-Control", NO_STORE)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private URI registration(@Nullable String token, Entrance entrance) {
        return Addresses.realm(session)
                .path("protocol/openid-connect/registrations")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam(Invitation.PARAMETER, "{token}")
                .build(entrance.client(), entrance.redirect(), token);
    }
}

package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.Offer;
import io.github.keycloakworkspaces.kc.Addresses;
import io.github.keycloakworkspaces.kc.Invitation;
import io.github.keycloakworkspaces.kc.Workspaces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/**
 * {@code {base}/signup?token=…}: where an invitation link leads. A token that works leads on to Keycloak's registration
 * page, or for an e-mail invitation to the sign-in page if the invited address has an account; it is checked again there
 * and when a form is submitted. Every other token gets the same friendly page.
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
        if (!realm.isEnabled()) {
            return Refusals.page(session, Refusals.Cause.UNAVAILABLE);
        }
        Optional<Repair> broken = Repair.forEverybody(realm);
        if (broken.isPresent()) {
            return Refusals.unavailable(session, broken.get());
        }
        Optional<Offer> offer = token == null
                ? Optional.empty()
                : Workspaces.of(session, realm).invitations().resolve(token);
        if (offer.isEmpty()) {
            return Refusals.page(session, Refusals.of(Workspaces.of(session, realm), token));
        }
        Entrance entrance = Entrance.of(realm, session, client, redirect);
        Optional<Repair> shut = hasAccount(offer.get()) ? Optional.empty() : Repair.forRegistration(realm);
        if (shut.isPresent() || !entrance.isOpen(realm)) {
            return Refusals.unavailable(session, shut.orElse(Repair.ENTRANCE));
        }
        return Response.seeOther(next(offer.get(), token, entrance))
                .header("Cache-Control", NO_STORE)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Only whoever has the mail can learn here that there is an account for its address. */
    private URI next(Offer offer, @Nullable String token, Entrance entrance) {
        EmailInvitation invitation = offer.invitation();
        return invitation != null && hasAccount(offer)
                ? address("protocol/openid-connect/auth")
                        .queryParam(OIDCLoginProtocol.LOGIN_HINT_PARAM, "{address}")
                        .build(
                                entrance.client(),
                                entrance.redirect(),
                                token,
                                invitation.email().value())
                : address("protocol/openid-connect/registrations").build(entrance.client(), entrance.redirect(), token);
    }

    /** Where several accounts may have one address, nobody can say which is meant. */
    private boolean hasAccount(Offer offer) {
        EmailInvitation invitation = offer.invitation();
        return invitation != null
                && !realm.isDuplicateEmailsAllowed()
                && invitation.email().spellings().stream()
                        .anyMatch(spelling -> session.users().getUserByEmail(realm, spelling) != null);
    }

    private UriBuilder address(String endpoint) {
        return Addresses.realm(session)
                .path(endpoint)
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam(Invitation.PARAMETER, "{token}");
    }
}

package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.invitation.ResolvedInvitation;
import io.github.keycloakworkspaces.invitation.keycloak.Invitation;
import io.github.keycloakworkspaces.invitation.keycloak.Invitees;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpClient;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * {@code {base}/signup?token=…}: where an invitation link leads. A token that works leads on to Keycloak's registration
 * page, or to the sign-in page for people who are signed in, whom it asks whether to join, and for an e-mail invitation
 * if the invited address has an account; it is checked again there and when a form is submitted. People who manage the
 * organization's people are shown the way to them. Every other token gets the same friendly page.
 *
 * <p>{@code client_id} and {@code redirect_uri} may say which application the person enters afterwards, by
 * {@code {base}/signup/done}.
 */
public final class SignUpPage {

    private static final String PATH = "signup";
    private static final String TOKEN = "token";
    private static final String CLIENT = "client_id";
    private static final String REDIRECT = "redirect_uri";

    private final KeycloakSession session;
    private final RealmModel realm;

    public SignUpPage(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    @GET
    public Response open(
            @QueryParam(TOKEN) @Nullable String token,
            @QueryParam(CLIENT) @Nullable String client,
            @QueryParam(REDIRECT) @Nullable String redirect) {
        if (!realm.isEnabled()) {
            return Refusals.page(session, Refusals.Cause.UNAVAILABLE);
        }
        Optional<Repair> broken = Repair.forEverybody(realm);
        if (broken.isPresent()) {
            return Refusals.unavailable(session, broken.get());
        }
        Optional<ResolvedInvitation> resolved = token == null
                ? Optional.empty()
                : WorkspacesProvider.of(session, realm, InvitationCases.class)
                        .invitations()
                        .resolve(token);
        if (resolved.isEmpty()) {
            return Refusals.page(
                    session,
                    Refusals.of(
                            WorkspacesProvider.of(session, realm, InvitationCases.class)
                                    .invitations(),
                            token));
        }
        Optional<Repair> shut =
                hasAccount(resolved.get()) || signedIn() ? Optional.empty() : Repair.forRegistration(realm);
        if (shut.isPresent()) {
            return Refusals.unavailable(session, shut.get());
        }
        URI done = done(new RedirectTarget(client, redirect).allowed(session));
        return HostPage.of(session, resolved.get(), done).orElseGet(() -> follow(resolved.get(), token, done));
    }

    private Response follow(ResolvedInvitation resolved, @Nullable String token, URI done) {
        return SignUpClient.of(session, realm)
                .map(ours -> leadTo(next(resolved, token, ours, done)))
                .orElseGet(() -> Refusals.unavailable(session, Repair.CLIENT));
    }

    /**
     * Where Keycloak leads back to, whatever came of it. What it adds to the address ends here; an error, such as that
     * somebody has signed in beside, is none for the application, which looks for a session itself.
     */
    @GET
    @Path("done")
    public Response leadOn(
            @QueryParam(CLIENT) @Nullable String client, @QueryParam(REDIRECT) @Nullable String redirect) {
        if (!realm.isEnabled()) {
            return Refusals.page(session, Refusals.Cause.UNAVAILABLE);
        }
        return new RedirectTarget(client, redirect)
                .address(session)
                .map(SignUpPage::leadTo)
                .orElseGet(() -> session.getProvider(LoginFormsProvider.class)
                        .setDetachedAuthSession()
                        .createForm("workspaces-done.ftl"));
    }

    /** Only whoever has the mail can learn here that there is an account for its address. */
    private URI next(ResolvedInvitation resolved, @Nullable String token, ClientModel ours, URI done) {
        EmailInvitation invitation = resolved.invitation();
        if (invitation != null && hasAccount(resolved)) {
            return address("protocol/openid-connect/auth")
                    .queryParam(OIDCLoginProtocol.LOGIN_HINT_PARAM, "{address}")
                    .build(ours.getClientId(), done, token, invitation.email().value());
        }
        return address("protocol/openid-connect/" + (signedIn() ? "auth" : "registrations"))
                .build(ours.getClientId(), done, token);
    }

    private boolean hasAccount(ResolvedInvitation resolved) {
        EmailInvitation invitation = resolved.invitation();
        return invitation != null && Invitees.hasAccount(session, realm, invitation.email());
    }

    private boolean signedIn() {
        return PresentSession.of(session).isPresent();
    }

    private URI done(RedirectTarget target) {
        String client = target.client();
        String redirect = target.redirect();
        UriBuilder done = Addresses.of(session).path(SignUpClient.DONE);
        if (client != null) {
            done.queryParam(CLIENT, "{client}").resolveTemplate("client", client);
            if (redirect != null) {
                done.queryParam(REDIRECT, "{redirect}").resolveTemplate("redirect", redirect);
            }
        }
        return done.build();
    }

    private UriBuilder address(String endpoint) {
        return Addresses.realm(session)
                .path(endpoint)
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("response_type", "none")
                .queryParam("scope", "openid")
                .queryParam(Invitation.PARAMETER, "{token}");
    }

    /** The link that leads where somebody on the registration page is led by that token. */
    static URI link(KeycloakSession session, AuthenticationSessionModel present, String token) {
        UriBuilder link = Addresses.of(session).path(PATH);
        URI redirect = URI.create(present.getRedirectUri());
        // An application on a device may be called by an address such as org.example.app:callback, which has no path.
        String page = redirect.getPath();
        if (page != null && page.endsWith("/" + SignUpClient.DONE)) {
            link.replaceQuery(redirect.getRawQuery());
        } else {
            link.queryParam(CLIENT, "{client}")
                    .resolveTemplate("client", present.getClient().getClientId())
                    .queryParam(REDIRECT, "{redirect}")
                    .resolveTemplate("redirect", present.getRedirectUri());
        }
        return link.queryParam(TOKEN, "{token}").build(token);
    }

    private static Response leadTo(URI address) {
        return Response.seeOther(address)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}

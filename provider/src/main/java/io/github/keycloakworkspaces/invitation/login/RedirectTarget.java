package io.github.keycloakworkspaces.invitation.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.services.util.ResolveRelative;

/**
 * Where people go who have signed up: to the application that the link names, else to the one that the realm attribute
 * {@code workspaces.signup_client} names, else to the account console. Only addresses come out that the application's
 * own client allows, or has as its base URL.
 *
 * @param client the id of a client, as the link names it
 * @param redirect an address of that client, as the link names it
 */
record RedirectTarget(@Nullable String client, @Nullable String redirect) {

    private static final String ATTRIBUTE = "workspaces.signup_client";

    /** Empty where there is no application that we know of. */
    Optional<URI> address(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return named(session, realm)
                .or(() -> application(realm, chosen(realm)).flatMap(chosen -> home(session, chosen)))
                .or(() -> AccountConsole.address(session));
    }

    /** The client that the realm names; {@code null} if it names none. */
    static @Nullable String chosen(RealmModel realm) {
        return realm.getAttribute(ATTRIBUTE);
    }

    /** Without what leads nowhere. */
    RedirectTarget allowed(KeycloakSession session) {
        Optional<ClientModel> chosen = application(session.getContext().getRealm(), client);
        return new RedirectTarget(
                chosen.map(ClientModel::getClientId).orElse(null),
                chosen.flatMap(application -> wanted(session, application))
                        .map(URI::toString)
                        .orElse(null));
    }

    private Optional<URI> named(KeycloakSession session, RealmModel realm) {
        Optional<ClientModel> chosen = application(realm, client);
        return chosen.flatMap(application -> wanted(session, application))
                .or(() -> chosen.flatMap(application -> home(session, application)));
    }

    private Optional<URI> wanted(KeycloakSession session, ClientModel application) {
        return redirect == null || redirect.equals(Constants.INSTALLED_APP_URN)
                ? Optional.empty()
                : uri(RedirectUtils.verifyRedirectUri(session, redirect, application));
    }

    private static Optional<ClientModel> application(RealmModel realm, @Nullable String id) {
        return Optional.ofNullable(id)
                .map(realm::getClientByClientId)
                .filter(found -> found.isEnabled() && !found.isBearerOnly());
    }

    private static Optional<URI> home(KeycloakSession session, ClientModel client) {
        String home = client.getBaseUrl();
        return home == null || home.isBlank()
                ? Optional.empty()
                : uri(ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), home));
    }

    private static Optional<URI> uri(@Nullable String address) {
        try {
            return Optional.ofNullable(address == null ? null : new URI(address))
                    .filter(URI::isAbsolute);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

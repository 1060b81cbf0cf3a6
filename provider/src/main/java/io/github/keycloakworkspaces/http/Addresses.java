package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

/** Addresses as people and applications outside see them, whatever proxy the request came through. */
public final class Addresses {

    private Addresses() {}

    /** {@code {base}} of the session's realm. */
    public static UriBuilder of(KeycloakSession session) {
        return realm(session).path("workspaces");
    }

    /** What was asked for, at the address that it has for everybody: a proxy may have asked at another one. */
    static UriBuilder asked(KeycloakSession session) {
        return UriBuilder.fromUri(URI.create(of(session).build() + Requests.belowBase(session)));
    }

    /** {@code /realms/{realm}} of the session's realm. */
    public static UriBuilder realm(KeycloakSession session) {
        return realm(server(session), session.getContext().getRealm());
    }

    /** The server's own address, for what is written later, when there is no request that tells it. */
    public static URI server(KeycloakSession session) {
        return session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
    }

    /** {@code {base}} of a realm on the server with that address. */
    public static UriBuilder of(URI server, RealmModel realm) {
        return realm(server, realm).path("workspaces");
    }

    private static UriBuilder realm(URI server, RealmModel realm) {
        return UriBuilder.fromUri(Urls.realmIssuer(server, realm.getName()));
    }
}

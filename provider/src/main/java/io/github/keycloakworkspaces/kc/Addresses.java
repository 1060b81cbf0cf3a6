package io.github.keycloakworkspaces.kc;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.models.KeycloakSession;
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
        var context = session.getContext();
        return UriBuilder.fromUri(Urls.realmIssuer(
                context.getUri(UrlType.FRONTEND).getBaseUri(),
                context.getRealm().getName()));
    }
}

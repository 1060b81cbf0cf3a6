package io.github.keycloakworkspaces.access;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AppAuthManager;

/** The token that a request shows, whatever it is. */
final class BearerHeader {

    /** The scheme of older clients, which carries the same token. */
    private static final String TOKEN = "Token ";

    private BearerHeader() {}

    /** {@code null} without a header, with several, or for one that is none. */
    static @Nullable String token(KeycloakSession session) {
        HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
        List<String> sent = headers.getRequestHeaders().get(HttpHeaders.AUTHORIZATION);
        if (sent == null || sent.size() != 1) {
            return null;
        }
        String header = sent.get(0);
        if (header.regionMatches(true, 0, TOKEN, 0, TOKEN.length())) {
            return header.substring(TOKEN.length()).strip();
        }
        try {
            return AppAuthManager.extractAuthorizationHeaderToken(headers);
        } catch (NotAuthorizedException e) {
            return null;
        }
    }
}

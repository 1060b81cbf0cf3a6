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

    /** The scheme of DPoP (RFC 9449). */
    private static final String PROVED = "DPoP ";

    private BearerHeader() {}

    /** Whether the header says that a proof of the sender comes with the token. */
    static boolean promisesProof(KeycloakSession session) {
        String header =
                session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, PROVED, 0, PROVED.length());
    }

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

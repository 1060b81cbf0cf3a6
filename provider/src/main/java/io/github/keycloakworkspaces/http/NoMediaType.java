package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Forgets a {@code Content-Type} that is no media type when the answer is ready. Keycloak parses it once more for the
 * security headers of the answer, and every answer of ours to such a request would be a 500 (26.7).
 */
@Provider
public final class NoMediaType implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!readable(request) && ours(KeycloakSessionUtil.getKeycloakSession())) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean ours(@Nullable KeycloakSession session) {
        return session != null && !Requests.belowBase(session).isEmpty();
    }

    private static boolean readable(ContainerRequestContext request) {
        try {
            request.getMediaType();
            return true;
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }
}

package io.github.keycloakworkspaces.activity.keycloak;

import io.github.keycloakworkspaces.activity.Origin;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** Where something that is logged came from, with what the headers of the request tell. */
public final class Origins {

    private Origins() {}

    public static Origin of(KeycloakSession session, @Nullable String address, @Nullable String userSession) {
        HttpHeaders headers = headers(session);
        return new Origin(address, header(headers, HttpHeaders.USER_AGENT), header(headers, "Referer"), userSession);
    }

    private static @Nullable HttpHeaders headers(KeycloakSession session) {
        try {
            return session.getContext().getHttpRequest().getHttpHeaders();
        } catch (ContextNotActiveException e) {
            return null; // what runs in the background belongs to no request
        }
    }

    private static String header(@Nullable HttpHeaders headers, String name) {
        return headers == null ? "" : Objects.requireNonNullElse(headers.getHeaderString(name), "");
    }
}

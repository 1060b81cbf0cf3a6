package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.activity.Origin;
import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.Token;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;

/** The HTTP request that a session belongs to, if it belongs to one. */
public final class Requests {

    private static final Pattern BELOW_BASE = Pattern.compile(".*?/realms/[^/]+/workspaces(/.*)");

    private Requests() {}

    /** Path and query below {@code {base}}, as they were sent; empty for a request to something else. */
    public static String belowBase(KeycloakSession session) {
        var address = session.getContext().getHttpRequest().getUri().getRequestUri();
        Matcher below = BELOW_BASE.matcher(address.getRawPath());
        if (!below.matches()) {
            return "";
        }
        return address.getRawQuery() == null ? below.group(1) : below.group(1) + "?" + address.getRawQuery();
    }

    /** Whose request it is, to count what one caller has: all who show no token are one. */
    static String sender(KeycloakSession session) {
        Trail trail = Trail.of(session);
        AccountId account = trail == null ? null : trail.account();
        if (account != null) {
            return account.value();
        }
        Token token = session.getContext().getBearerToken();
        return token instanceof JsonWebToken administrators
                ? Objects.requireNonNullElse(administrators.getSubject(), "")
                : "";
    }

    /** Where the request came from, with what its headers tell. */
    public static Origin origin(KeycloakSession session, @Nullable String address, @Nullable String userSession) {
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

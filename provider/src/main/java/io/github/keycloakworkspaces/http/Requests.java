package io.github.keycloakworkspaces.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/** What the HTTP request of a session was sent to. */
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
}

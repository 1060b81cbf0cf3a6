package io.github.keycloakworkspaces.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/** What the HTTP request of a session was sent to. */
public final class Requests {

    private static final Pattern BELOW_BASE = Pattern.compile(".*?/realms/[^/]+/workspaces(/.*)");

    /** Escaped line ends are among the characters there. */
    private static final Pattern RESOLVED = Pattern.compile("(?:.*?/)?realms/[^/]+/workspaces(/.*)", Pattern.DOTALL);

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

    /** The path below {@code {base}} with its escapes resolved, and without the query; empty for something else. */
    static String path(KeycloakSession session) {
        Matcher below = RESOLVED.matcher(session.getContext().getUri().getPath());
        return below.matches() ? below.group(1) : "";
    }
}

package io.github.keycloakworkspaces.client;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Tokens as Keycloak writes them, signed by nobody. */
final class Tokens {

    static final Instant END = Instant.parse("2030-01-01T00:05:00Z");

    static final String CLAIM = """
            {"organization": {"id": 3, "alias": "acme", "role": "MA"},
             "workspaces": [{"id": 7, "title": "Radiology"}],
             "projects": [{"id": 5, "role": "RE", "external_id": "chest-xray"}, {"id": 6, "role": "AN"}],
             "truncated": true, "href": "https://sso.example.com/all"}
            """;

    private Tokens() {}

    static String with(String claim) {
        return of("{\"sub\": \"6f1c\", \"exp\": %d, \"workspaces\": %s}".formatted(END.getEpochSecond(), claim));
    }

    static String of(String payload) {
        return encoded("{\"alg\":\"none\"}") + "." + encoded(payload) + "." + encoded("x");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

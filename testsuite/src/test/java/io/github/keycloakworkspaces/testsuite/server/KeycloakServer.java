package io.github.keycloakworkspaces.testsuite.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real, unmodified server with our JARs. */
public final class KeycloakServer {

    private record Token(String value, Instant end) {}

    /** Much shorter than the minute that such a token lives: whoever gets one has time to use it. */
    private static final Duration REUSED = Duration.ofSeconds(15);

    private final Database database;
    private final Http http;
    private final Http management;
    private @Nullable Token administrators;

    KeycloakServer(Database database, String url, String managementUrl) {
        this.database = database;
        this.http = Http.at(url);
        this.management = Http.at(managementUrl);
    }

    public Database database() {
        return database;
    }

    /** Everything that the server offers to the world. */
    public Http http() {
        return http;
    }

    public String url() {
        return http.base();
    }

    /** What it offers to those who run it. */
    public Http management() {
        return management;
    }

    /** What the metrics whose lines begin like that amount to; the server was built with metrics. */
    public long metric(String start) {
        return management
                .get("/metrics")
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** As the server's administrator, from {@code /admin} on. */
    public Http admin() {
        return http.below("/admin").bearer(administrator());
    }

    /** Tests ask for it some thousand times, and the server takes its time over a password. */
    private synchronized String administrator() {
        Token token = administrators;
        if (token == null || Instant.now().isAfter(token.end())) {
            Instant end = Instant.now().plus(REUSED);
            token = new Token(signIn(), end);
            administrators = token;
        }
        return token.value();
    }

    private String signIn() {
        var fields =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin");
        Response tokens = http.form("/realms/master/protocol/openid-connect/token", fields)
                .expect(200);
        return tokens.json().path("access_token").asText();
    }
}

package io.github.keycloakworkspaces.testsuite.server;

import java.util.Map;

/** The real, unmodified server with our JARs. */
public final class KeycloakServer {

    private final Database database;
    private final Http http;
    private final Http management;

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

    /** As the server's administrator, from {@code /admin} on. */
    public Http admin() {
        var fields =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin");
        Response tokens = http.form("/realms/master/protocol/openid-connect/token", fields)
                .expect(200);
        return http.below("/admin").bearer(tokens.json().path("access_token").asText());
    }
}

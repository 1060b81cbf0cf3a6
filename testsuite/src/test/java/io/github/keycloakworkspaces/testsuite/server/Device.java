package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Something without a keyboard that asks for tokens, which a person approves in a browser. */
public final class Device {

    private final TestRealm realm;
    private final JsonNode codes;
    private final Visitor visitor;

    private Device(TestRealm realm, JsonNode codes) {
        this.realm = realm;
        this.codes = codes;
        this.visitor = new Visitor(realm.server());
    }

    public static Device ask(TestRealm realm, String scope) {
        var answer = realm.http()
                .form(
                        "/protocol/openid-connect/auth/device",
                        Map.of("client_id", TestRealm.APP, "scope", "openid " + scope));
        return new Device(realm, answer.expect(200).json());
    }

    /** Signs in and approves, as far as the pages let that person. */
    public Device approve(Person person) {
        visitor.open(codes.path("verification_uri_complete").asText());
        if (visitor.hasField("username") && !visitor.hasField("password")) {
            visitor.submit(Map.of("username", person.email()));
        }
        if (visitor.hasField("password")) {
            visitor.submit(Map.of("username", person.email(), "password", TestRealm.PASSWORD));
        }
        if (visitor.html().contains("name=\"accept\"")) {
            visitor.submit(Map.of("accept", "Yes"));
        }
        return this;
    }

    public String html() {
        return visitor.html();
    }

    /** Asks for the tokens; Keycloak wants pauses between, so only once. */
    public Response poll() {
        return realm.http()
                .form(
                        "/protocol/openid-connect/token",
                        Map.ofEntries(
                                entry("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
                                entry("client_id", TestRealm.APP),
                                entry("device_code", codes.path("device_code").asText())));
    }
}

package io.github.keycloakworkspaces.testsuite.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a sign-in gives. */
public record Tokens(String access, String id, String refresh) {

    public static Tokens of(Response response) {
        JsonNode json = response.expect(200).json();
        return new Tokens(
                json.path("access_token").asText(),
                json.path("id_token").asText(),
                json.path("refresh_token").asText());
    }

    /** What a token says; its signature is not looked at. */
    public static JsonNode payload(String token) {
        String part = token.split("\\.", -1)[1];
        return Json.read(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    /** The access token's claim; missing when there is none. */
    public JsonNode claim() {
        return payload(access).path("workspaces");
    }
}

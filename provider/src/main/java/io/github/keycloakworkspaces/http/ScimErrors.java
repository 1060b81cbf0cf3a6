package io.github.keycloakworkspaces.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refusals of the SCIM server, in the form of RFC 7644, section 3.12: whatever part of the server refuses. */
final class ScimErrors {

    static final String TYPE = "application/scim+json";

    private static final String ADDRESSES = "/workspaces/scim/v2";
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final String CODES = "scim.";

    /** Of the protocol's own words for what is wrong; other codes of ours have none. */
    private static final List<String> TYPES = List.of(
            "invalidFilter",
            "invalidPath",
            "invalidSyntax",
            "invalidValue",
            "mutability",
            "noTarget",
            "tooMany",
            "uniqueness");

    private ScimErrors() {}

    /** Whether a request was sent to the SCIM server. */
    static boolean sentTo(String path) {
        int at = path.indexOf(ADDRESSES);
        return at >= 0 && path.startsWith("/", at + ADDRESSES.length()) || path.endsWith(ADDRESSES);
    }

    static Map<String, Object> body(int status, String code, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schemas", List.of(SCHEMA));
        body.put("status", Integer.toString(status));
        TYPES.stream().filter(type -> code.equals(CODES + snake(type))).forEach(type -> body.put("scimType", type));
        body.put("detail", detail);
        return body;
    }

    private static String snake(String type) {
        StringBuilder snake = new StringBuilder();
        for (char letter : type.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(letter));
        }
        return snake.toString();
    }
}

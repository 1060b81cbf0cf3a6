package io.github.keycloakworkspaces.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Refusals of the SCIM server, in the form of RFC 7644, section 3.12: whatever part of the server refuses. */
final class ScimErrors {

    static final String TYPE = "application/scim+json";

    private static final Pattern ADDRESSES = Pattern.compile("/workspaces/scim/v2(/|$)");
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
        return ADDRESSES.matcher(path).find();
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
        return type.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}

package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;

/**
 * Members of a JSON object that must have a certain type. Others are not looked at.
 *
 * <p>All methods throw {@code request.malformed}, naming the member.
 */
public final class Fields {

    private Fields() {}

    public static JsonNode object(JsonNode value, String name) {
        if (!value.isObject()) {
            throw wrong(name, "an object");
        }
        return value;
    }

    public static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isTextual()) {
            throw wrong(name, "a text");
        }
        return value.textValue();
    }

    public static ProblemException wrong(String name, String wanted) {
        return Problem.malformed("request.malformed", name + " must be " + wanted + ".");
    }
}

package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import org.jspecify.annotations.Nullable;

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

    /** A text from one character to the longest; {@code null} for a member that is absent or {@code null}. */
    public static @Nullable String optionalText(JsonNode object, String name, int longest) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = text(object, name);
        if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw wrong(name, "a text of 1 to " + longest + " characters");
        }
        return text;
    }

    public static long number(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "a whole number");
        }
        return value.longValue();
    }

    public static ProblemException wrong(String name, String wanted) {
        return Problem.malformed("request.malformed", name + " must be " + wanted + ".");
    }
}

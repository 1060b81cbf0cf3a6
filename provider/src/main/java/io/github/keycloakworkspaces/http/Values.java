package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.keycloakworkspaces.shared.Moments;
import io.github.keycloakworkspaces.shared.VisibleText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single values of requests, see {@link Input}. */
final class Values {

    private static final int LONGEST = 255;

    private final boolean texts;

    Values(boolean texts) {
        this.texts = texts;
    }

    Object read(@Nullable RecordComponent component, Class<?> type, JsonNode node, String name) {
        if (type == String.class) {
            return text(component, node, name);
        }
        if (type == boolean.class || type == Boolean.class) {
            return flag(node, name);
        }
        if (type == long.class || type == Long.class) {
            return number(component, node, name, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == int.class || type == Integer.class) {
            return (int) number(component, node, name, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == BigDecimal.class) {
            return decimal(node, name);
        }
        if (type == Instant.class) {
            return instant(node, name);
        }
        if (type == JsonNode.class) {
            return present(node, name);
        }
        if (type.isEnum()) {
            return constant(type, node, name);
        }
        throw new IllegalStateException(name + " has a type that no request can have: " + type);
    }

    /** Texts with commas between them, or each by itself. */
    static List<JsonNode> separated(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(node -> Arrays.stream(node.textValue().split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(TextNode::valueOf)
                .forEach(items::add));
        return items;
    }

    private static String text(@Nullable RecordComponent component, JsonNode node, String name) {
        boolean lines = component != null && component.getAccessor().isAnnotationPresent(Lines.class);
        Size size = component == null ? null : component.getAccessor().getAnnotation(Size.class);
        int longest = size == null ? LONGEST : size.max();
        int shortest = size == null ? (lines ? 0 : 1) : size.min();
        String text = text(node, name, shortest, longest, lines);
        if (!lines && component != null && VisibleText.hides(text)) {
            throw Fields.wrong(name, "without characters that nobody sees or that turn the direction of reading round");
        }
        return text;
    }

    static String text(JsonNode node, String name, int shortest, int longest, boolean lines) {
        String text = node.textValue();
        boolean fits = text != null
                && text.length() <= longest
                && text.length() >= shortest
                && (shortest == 0 || !text.isBlank())
                && text.chars().noneMatch(character -> forbidden(character, lines));
        if (!fits || text == null) {
            throw Fields.wrong(
                    name, "a text of " + shortest + " to " + longest + " characters" + (lines ? "" : " on one line"));
        }
        return text;
    }

    /** Control characters, with those that end lines unless several are allowed. */
    private static boolean forbidden(int character, boolean lines) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return layout ? !lines : Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    boolean flag(JsonNode node, String name) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        Boolean flag = texts ? Flags.of(node.asText()) : null;
        if (flag == null) {
            throw Fields.wrong(name, "true or false");
        }
        return flag;
    }

    private long number(@Nullable RecordComponent component, JsonNode node, String name, long smallest, long greatest) {
        Min min = component == null ? null : component.getAccessor().getAnnotation(Min.class);
        Max max = component == null ? null : component.getAccessor().getAnnotation(Max.class);
        long least = min == null ? smallest : min.value();
        long most = max == null ? greatest : max.value();
        return number(node, name, least, most);
    }

    long number(JsonNode node, String name, long least, long most) {
        Long number = integer(node);
        if (number == null || number < least || number > most) {
            throw Fields.wrong(name, range(least, most));
        }
        return number;
    }

    private @Nullable Long integer(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        try {
            return texts ? Long.valueOf(node.asText()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String range(long least, long most) {
        if (most < Integer.MAX_VALUE) {
            return "a whole number from " + least + " to " + most;
        }
        return least < 0 ? "a whole number" : "a whole number from " + least + " on";
    }

    /** Texts too, as the contract has them. */
    static BigDecimal decimal(JsonNode node, String name) {
        try {
            if ((node.isNumber() || node.isTextual()) && node.asText().length() <= 20) {
                return new BigDecimal(node.asText());
            }
        } catch (NumberFormatException e) {
            throw Fields.wrong(name, "a decimal number");
        }
        throw Fields.wrong(name, "a decimal number");
    }

    /** With an offset, or in UTC without one; a day is its first moment. */
    private static Instant instant(JsonNode node, String name) {
        try {
            return Moments.storable(parsed(node.asText().replace(' ', '+')));
        } catch (DateTimeException e) {
            throw Fields.wrong(name, "a moment such as 2026-01-31T23:59:00Z");
        }
    }

    private static Instant parsed(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
        return offset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static JsonNode present(JsonNode node, String name) {
        if (node.isMissingNode()) {
            throw Fields.wrong(name, "there");
        }
        return node;
    }

    private static Object constant(Class<?> type, JsonNode node, String name) {
        Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> Components.code(constant).equals(node.textValue()))
                .findFirst()
                .orElseThrow(() -> Fields.wrong(
                        name,
                        "one of "
                                + Arrays.stream(constants).map(Components::code).collect(Collectors.joining(", "))));
    }
}

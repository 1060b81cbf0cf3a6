package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.schema.Schema.Text.Characters;
import io.github.keycloakworkspaces.shared.Moments;
import io.github.keycloakworkspaces.shared.VisibleText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single values of requests, and what is said of one that doesn't fit. */
final class Values {

    /** Of a decimal number, with sign and point. */
    private static final int LONGEST_DECIMAL = 20;

    private static final double LARGEST_EXACT = 1L << 53;

    private Values() {}

    /** Texts with commas between them, or each by itself. */
    static List<JsonNode> separated(List<JsonNode> texts) {
        return texts.stream()
                .flatMap(node -> Arrays.stream(node.textValue().split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .<JsonNode>map(TextNode::valueOf)
                .toList();
    }

    static String text(JsonNode node, String name, Schema.Text type) {
        String text = node.textValue();
        if (text == null || !fits(text, type)) {
            throw Fields.wrong(
                    name,
                    "a text of " + type.shortest() + " to " + type.longest() + " characters"
                            + (type.lines() ? "" : " on one line"));
        }
        if (type.characters() == Characters.VISIBLE_LINE && VisibleText.hides(text)) {
            throw Fields.wrong(name, "without characters that nobody sees or that turn the direction of reading round");
        }
        return text;
    }

    private static boolean fits(String text, Schema.Text type) {
        return text.length() <= type.longest()
                && text.length() >= type.shortest()
                && (type.shortest() == 0 || !text.isBlank())
                && text.chars().noneMatch(character -> forbidden(character, type.lines()));
    }

    /** Control characters, with those that end lines unless several are allowed. */
    private static boolean forbidden(int character, boolean lines) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return layout ? !lines : Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    static boolean flag(JsonNode node, String name, boolean texts) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        Boolean flag = texts ? Flags.of(node.asText()) : null;
        if (flag == null) {
            throw Fields.wrong(name, "true or false");
        }
        return flag;
    }

    static long number(JsonNode node, String name, Schema.Whole type, boolean texts) {
        Long number = integer(node, texts);
        if (number == null || number < type.least() || number > type.most()) {
            throw Fields.wrong(name, range(type.least(), type.most()));
        }
        return number;
    }

    private static @Nullable Long integer(JsonNode node, boolean texts) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isFloatingPointNumber()) {
            return whole(node.doubleValue());
        }
        try {
            return texts ? Long.valueOf(node.asText()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Clients that know only one kind of number send 1 as 1.0; up to here each whole one is itself. */
    private static @Nullable Long whole(double number) {
        return Math.rint(number) == number && Math.abs(number) <= LARGEST_EXACT ? (long) number : null;
    }

    private static String range(long least, long most) {
        if (most < Integer.MAX_VALUE) {
            return "a whole number from " + least + " to " + most;
        }
        return least < 0 ? "a whole number" : "a whole number from " + least + " on";
    }

    /** With exactly that many places, as the contract shows it. */
    static String decimal(JsonNode node, String name, Schema.Decimal type) {
        BigDecimal number = decimal(node, name).stripTrailingZeros();
        int whole = type.digits() - type.places();
        boolean fits = number.scale() <= type.places() && (long) number.precision() - number.scale() <= whole;
        if (!fits) {
            throw Fields.wrong(
                    name, "a decimal number with up to " + whole + " digits and " + type.places() + " places");
        }
        return number.setScale(type.places(), RoundingMode.UNNECESSARY).toPlainString();
    }

    /** Texts too, as the contract has them. */
    private static BigDecimal decimal(JsonNode node, String name) {
        try {
            if ((node.isNumber() || node.isTextual()) && node.asText().length() <= LONGEST_DECIMAL) {
                return new BigDecimal(node.asText());
            }
        } catch (NumberFormatException e) {
            throw Fields.wrong(name, "a decimal number");
        }
        throw Fields.wrong(name, "a decimal number");
    }

    static double share(JsonNode node, String name) {
        double share = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (share >= 0 && share <= 1) {
            return share;
        }
        throw Fields.wrong(name, "a number from 0 to 1");
    }

    /** With an offset, or in UTC without one; a day is its first moment. */
    static Instant instant(JsonNode node, String name) {
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

    static Object choice(JsonNode node, String name, Schema.Choice type) {
        String word = node.textValue();
        Object value = word == null ? null : type.values().get(word);
        if (value == null) {
            throw Fields.wrong(name, "one of " + String.join(", ", type.words()));
        }
        return value;
    }
}

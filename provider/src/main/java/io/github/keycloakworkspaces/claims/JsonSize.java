package io.github.keycloakworkspaces.claims;

import java.util.List;
import java.util.Map;

/** How many bytes a value takes as JSON in UTF-8, written without spaces, as tokens are. */
final class JsonSize {

    private static final int QUOTES = 2;
    private static final int BRACKETS = 2;
    private static final int SHORT_ESCAPE = 2;
    private static final int LONG_ESCAPE = 6;

    private JsonSize() {}

    /** Of objects, lists, texts, numbers and truth values, however nested. */
    static int of(Object value) {
        if (value instanceof Map<?, ?> map) {
            int members = map.entrySet().stream()
                    .mapToInt(member -> of(String.valueOf(member.getKey())) + 1 + of(member.getValue()))
                    .sum();
            return BRACKETS + members + commas(map.size());
        }
        if (value instanceof List<?> list) {
            return BRACKETS + list.stream().mapToInt(JsonSize::of).sum() + commas(list.size());
        }
        return value instanceof String text
                ? QUOTES + text.codePoints().map(JsonSize::character).sum()
                : String.valueOf(value).length();
    }

    private static int commas(int parts) {
        return Math.max(0, parts - 1);
    }

    /** Surrogates are written as escapes, one by one. */
    private static int character(int character) {
        if (character == '"' || character == '\\' || character == '\n' || character == '\r' || character == '\t') {
            return SHORT_ESCAPE;
        }
        if (Character.isSupplementaryCodePoint(character)) {
            return 2 * LONG_ESCAPE;
        }
        if (character < ' ' || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)) {
            return LONG_ESCAPE;
        }
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : 3;
    }
}

package io.github.keycloakworkspaces.client;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As much of JSON (RFC 8259) as a client needs. Objects are maps, arrays lists, numbers {@link BigDecimal}, and {@code null}
 * is {@link #NULL}, so that no value is missing.
 */
final class Json {

    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException for a text that isn't exactly one value */
    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        if (json.next() != 0) {
            throw json.wrong();
        }
        return value;
    }

    private Object value() {
        char first = next();
        return switch (first) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        enter();
        if (next() == '}') {
            return leave(members);
        }
        while (true) {
            if (next() != '"') {
                throw wrong();
            }
            String name = string();
            take(':');
            if (members.put(name, value()) != null) {
                throw wrong();
            }
            if (next() == '}') {
                return leave(members);
            }
            take(',');
        }
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        enter();
        if (next() == ']') {
            return leave(items);
        }
        while (true) {
            items.add(value());
            if (next() == ']') {
                return leave(items);
            }
            take(',');
        }
    }

    private void enter() {
        at++;
        depth++;
        if (depth > DEEPEST) {
            throw wrong();
        }
    }

    private <T> T leave(T value) {
        at++;
        depth--;
        return value;
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char character = text.charAt(at);
            at++;
            if (character == '"') {
                return value.toString();
            }
            if (character < ' ') {
                throw wrong();
            }
            value.append(character == '\\' ? escaped() : character);
        }
        throw wrong();
    }

    private char escaped() {
        char kind = at < text.length() ? text.charAt(at) : 0;
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong();
        };
    }

    private char unicode() {
        int value = 0;
        for (int end = at + 4; at < end; at++) {
            char character = at < text.length() ? text.charAt(at) : 0;
            int digit = character < 0x7F ? Character.digit(character, 16) : -1;
            if (digit < 0) {
                throw wrong();
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (!number.matches("-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,99})?([eE][+-]?[0-9]{1,3})?")) {
            throw wrong();
        }
        return new BigDecimal(number);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        return value;
    }

    private void take(char wanted) {
        if (next() != wanted) {
            throw wrong();
        }
        at++;
    }

    /** The next character that is no space; 0 at the end. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("No JSON at character " + at + ".");
    }

    /** Of maps, collections, texts, numbers and truth values. */
    static String write(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> members) {
            json.append('{');
            for (Iterator<? extends Map.Entry<?, ?>> all = members.entrySet().iterator(); all.hasNext(); ) {
                Map.Entry<?, ?> member = all.next();
                quote(String.valueOf(member.getKey()), json);
                write(member.getValue(), json.append(':'));
                json.append(all.hasNext() ? "," : "");
            }
            json.append('}');
        } else if (value instanceof Collection<?> items) {
            json.append('[');
            for (Iterator<?> all = items.iterator(); all.hasNext(); ) {
                write(all.next(), json);
                json.append(all.hasNext() ? "," : "");
            }
            json.append(']');
        } else if (value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else {
            quote(String.valueOf(value), json);
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ' || Character.isSurrogate(character) || character == 0x7F) {
                json.append(String.format("\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        json.append('"');
    }
}

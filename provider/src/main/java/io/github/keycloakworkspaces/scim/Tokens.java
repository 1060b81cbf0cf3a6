package io.github.keycloakworkspaces.scim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a filter or path, token by token. */
final class Tokens {

    private static final char QUOTE = '"';

    private final String text;
    private int at;

    Tokens(String text) {
        this.text = text;
    }

    /** Whether nothing is left. */
    boolean ended() {
        skipSpace();
        return at == text.length();
    }

    /** Takes that character if it is next, whatever space is before it. */
    boolean take(char wanted) {
        skipSpace();
        return takeAdjoining(wanted);
    }

    /** Takes that character if it is next, without space before it. */
    boolean takeAdjoining(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes that word if it is next, without regard to case. */
    boolean takeWord(String wanted) {
        int before = at;
        if (word().filter(wanted::equalsIgnoreCase).isPresent()) {
            return true;
        }
        at = before;
        return false;
    }

    /** Takes what a name, an operator or a number may be; empty if there is no such thing. */
    Optional<String> word() {
        skipSpace();
        int start = at;
        while (at < text.length() && inWord(text.charAt(at))) {
            at++;
        }
        return start == at ? Optional.empty() : Optional.of(text.substring(start, at));
    }

    /** Takes a text in quotes, written as in JSON; {@code null} if there is none, or a broken one. */
    @Nullable
    String quoted() {
        if (!take(QUOTE)) {
            return null;
        }
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == QUOTE) {
                return value.toString();
            }
            if (next < ' ') {
                return null;
            }
            if (next != '\\') {
                value.append(next);
            } else if (!escaped(value)) {
                return null;
            }
        }
        return null;
    }

    /** Whether a text in quotes is next. */
    boolean quotedNext() {
        skipSpace();
        return at < text.length() && text.charAt(at) == QUOTE;
    }

    /** The number of the character that is next, from 1. */
    int position() {
        return at + 1;
    }

    private boolean escaped(StringBuilder value) {
        if (at == text.length()) {
            return false;
        }
        char kind = text.charAt(at++);
        switch (kind) {
            case '"', '\\', '/' -> value.append(kind);
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'u' -> {
                return byNumber(value);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean byNumber(StringBuilder value) {
        if (at + 4 > text.length()) {
            return false;
        }
        int number = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0 || text.charAt(at) > 'f') {
                return false;
            }
            number = number * 16 + digit;
        }
        value.append((char) number);
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private static boolean inWord(char one) {
        return (one >= 'a' && one <= 'z')
                || (one >= 'A' && one <= 'Z')
                || (one >= '0' && one <= '9')
                || one == '.'
                || one == ':'
                || one == '_'
                || one == '-'
                || one == '+'
                || one == '$';
    }
}

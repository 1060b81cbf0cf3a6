package io.github.keycloakworkspaces.invitation.mail;

import java.util.regex.Pattern;

/** Somebody's words, as they may stand in a mail. */
final class Words {

    private static final int LONGEST_IN_SUBJECT = 80;

    /** Line ends, other control characters, and what turns the direction of writing round. */
    private static final Pattern BREAKING = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]+");

    private Words() {}

    static String onOneLine(String words) {
        return BREAKING.matcher(words).replaceAll(" ").strip();
    }

    /** A header ends at a line end, and nobody reads a long one. */
    static String forSubject(String words) {
        String line = onOneLine(words);
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_IN_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_IN_SUBJECT - 1)) + "…";
    }
}

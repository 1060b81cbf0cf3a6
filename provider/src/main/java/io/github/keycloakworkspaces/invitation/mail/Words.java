package io.github.keycloakworkspaces.invitation.mail;

import java.util.regex.Pattern;

/** Somebody's words, as they may stand in a mail. */
final class Words {

    private static final int LONGEST = 80;

    /** Line ends, other control characters, what turns the direction of writing round, and what has no width. */
    private static final Pattern BREAKING =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]+");

    /** What mail programs make a link of: a scheme, an address, or names with dots between them. */
    private static final Pattern LINKING =
            Pattern.compile(":(?=//)|(?<=\\S)@(?=\\S)|(?<=[\\p{L}\\p{N}])[.\\u3002\\uff0e\\uff61](?=[\\p{L}\\p{N}])");

    private Words() {}

    /**
     * On one line, not long, and nothing that a mail program would make a link of: the dots, colons and at signs of
     * addresses stand in brackets.
     */
    static String asData(String words) {
        String line = BREAKING.matcher(words).replaceAll(" ").strip();
        return LINKING.matcher(shortened(line)).replaceAll("[$0]");
    }

    private static String shortened(String line) {
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}

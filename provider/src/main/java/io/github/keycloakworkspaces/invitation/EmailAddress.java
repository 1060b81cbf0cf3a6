package io.github.keycloakworkspaces.invitation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case, in the plain form that every mail server takes: no quotes, no comments, no address
 * literals.
 */
public record EmailAddress(String value) {

    /** Of RFC 5321, 4.5.3.1: a path without its angle brackets. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

    private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

    public EmailAddress {
        if (!wellFormed(value) || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not an e-mail address in lower case");
        }
    }

    /** What somebody typed, with its ends trimmed and in lower case; empty for anything that is no address. */
    public static Optional<EmailAddress> read(String text) {
        String trimmed = text.strip();
        // Checked as it was typed as well: some letters that are none of an address have one as their lower case.
        String lower = trimmed.toLowerCase(Locale.ROOT);
        return wellFormed(trimmed) && wellFormed(lower) ? Optional.of(new EmailAddress(lower)) : Optional.empty();
    }

    private static boolean wellFormed(String text) {
        int at = text.lastIndexOf('@');
        return text.length() <= LONGEST
                && at > 0
                && at <= LONGEST_LOCAL_PART
                && LOCAL_PART.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

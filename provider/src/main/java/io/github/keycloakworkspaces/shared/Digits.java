package io.github.keycloakworkspaces.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** Our numbers as texts: decimal, without sign and leading zeros, so that no number has two names. */
public final class Digits {

    private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,17}");

    private Digits() {}

    /** Empty for anything that none of our things can have as its number. */
    public static Optional<Long> positive(String text) {
        return POSITIVE.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}

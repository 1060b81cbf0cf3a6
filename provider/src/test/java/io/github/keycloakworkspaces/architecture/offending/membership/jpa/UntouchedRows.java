package io.github.keycloakworkspaces.architecture.offending.membership.jpa;

/** Knows of "KwAbove", in a comment. */
public final class UntouchedRows {

    private UntouchedRows() {}

    /** {@code "} opens no text here, nor does {@code '}. */
    public static boolean quotes(char letter) {
        // It's "KW_ABOVE" that isn't named.
        return letter == '"' || letter == '\'';
    }
}

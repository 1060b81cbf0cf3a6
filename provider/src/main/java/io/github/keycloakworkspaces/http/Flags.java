package io.github.keycloakworkspaces.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Yes or no in a query or a form. */
final class Flags {

    private Flags() {}

    /** {@code null} for anything else. */
    static @Nullable Boolean of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }
}

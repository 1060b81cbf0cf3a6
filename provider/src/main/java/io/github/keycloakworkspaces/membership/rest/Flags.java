package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.kc.Fields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Yes or no in a query. */
final class Flags {

    private Flags() {}

    static @Nullable Boolean read(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw Fields.wrong(name, "true or false");
        };
    }
}

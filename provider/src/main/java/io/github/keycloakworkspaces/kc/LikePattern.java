package io.github.keycloakworkspaces.kc;

import java.util.Locale;

/** Patterns for {@code lower(…) like … escape '!'}. */
public final class LikePattern {

    private LikePattern() {}

    /** Whatever contains the text. Zero characters can't be stored, and PostgreSQL refuses to look for them. */
    public static String containing(String text) {
        String escaped = text.toLowerCase(Locale.ROOT)
                .replace("\0", "")
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}

package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * The token that somebody wants.
 *
 * @param days how long it shall be good; {@code null} for as long as the organization allows
 */
public record TokenWish(String title, @Nullable Long days) {

    private static final String UNNAMED = "API token";

    public TokenWish {
        title = title.strip();
        if (title.isEmpty() || VisibleText.hides(title)) {
            throw Problem.malformed("request.malformed", "A name has to have letters that people see.");
        }
    }

    /**
     * The wish of a request.
     *
     * @param title {@code null} for somebody who gives none
     */
    public static TokenWish of(@Nullable String title, @Nullable Long days) {
        return new TokenWish(title == null ? UNNAMED : title, days);
    }
}

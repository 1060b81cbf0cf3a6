package io.github.keycloakworkspaces.activity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a request names in its path. They are only claims: what is of another organization, or nothing at
 * all, is dropped when the line is written.
 */
public record Subject(@Nullable Long project, @Nullable Long workspace) {

    public static final Subject NONE = new Subject(null, null);

    private static final Pattern NAMED = Pattern.compile("/api/(projects|workspaces)/([1-9][0-9]{0,17})(?:[/?].*)?");

    /** Of a path below {@code {base}}. */
    public static Subject ofPath(String path) {
        Matcher named = NAMED.matcher(path);
        if (!named.matches()) {
            return NONE;
        }
        long number = Long.parseLong(named.group(2));
        return named.group(1).equals("projects") ? new Subject(number, null) : new Subject(null, number);
    }
}

package io.github.keycloakworkspaces.http;

import org.jspecify.annotations.Nullable;

/**
 * What a list is sorted by: the parameter {@code ordering}; a minus sign in front of a name turns the order round.
 *
 * @param name empty if the list decides
 */
public record Ordering(String name, boolean descending) {

    public static Ordering of(@Nullable String parameter) {
        String text = parameter == null ? "" : parameter;
        boolean turned = text.length() > 1 && text.startsWith("-");
        return new Ordering(turned ? text.substring(1) : text, turned);
    }
}

package io.github.keycloakworkspaces.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Which groups a list shows, by name; {@code null} leaves none out.
 *
 * @param search is contained in the name, whatever the case
 * @param limit rows a page; {@code Integer.MAX_VALUE} for all
 */
public record GroupQuery(
        @Nullable GroupSource source, @Nullable String search, int offset, int limit) {}

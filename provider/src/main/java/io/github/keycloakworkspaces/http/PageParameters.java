package io.github.keycloakworkspaces.http;

import org.jspecify.annotations.Nullable;

/** The query of a list that takes nothing but the part of it that is wanted. */
public record PageParameters(
        @Nullable Integer page, @Nullable Integer pageSize) {

    public Paging paging() {
        return Paging.of(page, pageSize);
    }
}

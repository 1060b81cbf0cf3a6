package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.MappingQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query of the list of mappings.
 *
 * @param group exactly as the source names it; of Keycloak's groups the id
 */
record GroupMappingParameters(
        @Nullable Integer page,
        @Nullable Integer pageSize,
        @Nullable GroupSource source,
        @Nullable String group,
        MappingQuery.@Nullable Kind kind) {

    Paging paging() {
        return Paging.of(page, pageSize);
    }

    MappingQuery query() {
        return new MappingQuery(source, group, kind, paging().offset(), paging().limit());
    }
}

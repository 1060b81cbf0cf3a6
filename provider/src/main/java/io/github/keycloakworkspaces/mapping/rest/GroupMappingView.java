package io.github.keycloakworkspaces.mapping.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.keycloakworkspaces.mapping.GroupMapping;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.MappingQuery;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.roles.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a group gives.
 *
 * @param group what people know it by; of Keycloak's groups the path
 * @param groupKey what its source knows it by: the id of a group of Keycloak, else the name
 * @param role that of the organization, or that in the project; {@code null} in a project for the organization's
 */
record GroupMappingView(
        long id,
        long organization,
        GroupSource source,
        String group,
        String groupKey,
        MappingQuery.Kind kind,
        @Nullable Role role,
        @Nullable PlaceView workspace,
        @Nullable PlaceView project) {

    /**
     * A workspace or project.
     *
     * @param id {@code null} for a workspace that isn't there yet
     */
    record PlaceView(@Nullable Long id, String title) {}

    /** A mapping by itself, with how far its organization is with giving everybody what they shall have. */
    record Evaluated(@JsonUnwrapped GroupMappingView mapping, GroupEvaluationView evaluation) {}

    static GroupMappingView of(long organization, GroupMapping mapping, PlaceTitles titles) {
        Target target = mapping.target();
        return new GroupMappingView(
                mapping.id().value(),
                organization,
                mapping.group().source(),
                mapping.name(),
                mapping.group().key(),
                MappingQuery.Kind.of(target),
                role(target),
                titles.workspace(target),
                titles.project(target));
    }

    private static @Nullable Role role(Target target) {
        if (target instanceof Target.OrganizationRole given) {
            return given.role();
        }
        return target instanceof Target.Project given ? given.role().orElse(null) : null;
    }
}

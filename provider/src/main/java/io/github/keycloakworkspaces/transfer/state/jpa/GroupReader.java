package io.github.keycloakworkspaces.transfer.state.jpa;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.state.MappingsState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.GroupState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.MappingState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.SsoState;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What several organizations have to do with groups. */
final class GroupReader {

    private static final String SETTINGS = """
            select s.organizationId as organization, s.manualRoles as roles, s.manualWorkspaces as workspaces,
                s.manualProjects as projects, s.saml as saml
            from KwSsoSettings s
            join KwOrganization k on k.id = s.organizationId and k.realmId = :realm
            where s.organizationId in (:organizations)""";

    private static final String MAPPINGS = """
            select m.organizationId as organization, m.id as id, m.source as source, m.groupKey as groupKey,
                m.name as name, m.role as role, m.workspaceId as workspace, m.workspaceTitle as title,
                m.projectId as project, m.projectRole as projectRole, m.createdAt as createdAt
            from KwGroupMapping m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            where m.organizationId in (:organizations)
            order by m.id""";

    private static final String GROUPS = """
            select g.organizationId as organization, g.id as id, g.source as source, g.groupKey as groupKey,
                g.name as name, g.externalId as externalId, g.createdAt as createdAt
            from KwGroup g
            join KwOrganization k on k.id = g.organizationId and k.realmId = :realm
            where g.organizationId in (:organizations)
            order by g.id""";

    private static final String PEOPLE = """
            select m.organizationId as organization, m.groupId as groupId, m.personId as person,
                m.createdAt as createdAt, m.leftAt as leftAt
            from KwGroupMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            where m.organizationId in (:organizations)""";

    private final Function<String, Optional<String>> paths;
    private final Map<Long, SsoState> settings = new HashMap<>();
    private final Map<Long, List<MappingState>> mappings = new HashMap<>();
    private final Map<Long, List<GroupState>> groups = new HashMap<>();

    /** @param paths of Keycloak's groups by their ids; empty for one that isn't there any more */
    GroupReader(
            OrganizationsQuery selection,
            List<Long> ids,
            MemberReader members,
            Function<String, Optional<String>> paths) {
        this.paths = paths;
        for (Tuple row : selection.rows(SETTINGS, ids)) {
            settings.put(row.get("organization", Long.class), settings(row));
        }
        for (Tuple row : selection.rows(MAPPINGS, ids)) {
            name(row)
                    .ifPresent(name -> mappings.computeIfAbsent(
                                    row.get("organization", Long.class), id -> new ArrayList<>())
                            .add(mapping(row, name)));
        }
        Map<Long, Map<String, Instant>> present = new HashMap<>();
        Map<Long, Map<String, Instant>> left = new HashMap<>();
        for (Tuple row : selection.rows(PEOPLE, ids)) {
            Long leftAt = row.get("leftAt", Long.class);
            Long since = leftAt == null ? row.get("createdAt", Long.class) : leftAt;
            members.name(row.get("organization", Long.class), row.get("person", Long.class))
                    .ifPresent(user -> (leftAt == null ? present : left)
                            .computeIfAbsent(row.get("groupId", Long.class), id -> new HashMap<>())
                            .put(user, Instant.ofEpochMilli(since)));
        }
        for (Tuple row : selection.rows(GROUPS, ids)) {
            Long id = row.get("id", Long.class);
            name(row)
                    .ifPresent(name -> groups.computeIfAbsent(
                                    row.get("organization", Long.class), key -> new ArrayList<>())
                            .add(new GroupState(
                                    group(row),
                                    name,
                                    row.get("externalId", String.class),
                                    created(row),
                                    present.getOrDefault(id, Map.of()),
                                    left.getOrDefault(id, Map.of()))));
        }
    }

    MappingsState of(Long organization) {
        return new MappingsState(
                settings.getOrDefault(organization, SsoState.NONE),
                mappings.getOrDefault(organization, List.of()),
                groups.getOrDefault(organization, List.of()));
    }

    private static SsoState settings(Tuple row) {
        String saml = row.get("saml", String.class);
        return new SsoState(
                row.get("roles", Boolean.class),
                row.get("workspaces", Boolean.class),
                row.get("projects", Boolean.class),
                saml == null ? null : Json.value(saml));
    }

    /** The id of one of Keycloak's groups means nothing in another realm. */
    private Optional<String> name(Tuple row) {
        GroupRef group = group(row);
        return group.source().named() ? Optional.of(row.get("name", String.class)) : paths.apply(group.key());
    }

    private static MappingState mapping(Tuple row, String name) {
        return new MappingState(new MappingId(row.get("id", Long.class)), group(row), name, target(row), created(row));
    }

    private static Target target(Tuple row) {
        Long workspace = row.get("workspace", Long.class);
        String title = row.get("title", String.class);
        Long project = row.get("project", Long.class);
        if (workspace != null) {
            return new Target.Workspace(new WorkspaceId(workspace));
        }
        if (title != null) {
            return new Target.WorkspaceTitle(title);
        }
        if (project != null) {
            String role = row.get("projectRole", String.class);
            return new Target.Project(
                    new ProjectId(project), Optional.ofNullable(role).flatMap(Role::ofCode));
        }
        return new Target.OrganizationRole(
                Role.ofCode(row.get("role", String.class)).orElseThrow());
    }

    static GroupSource source(Tuple row) {
        return GroupSource.ofCode(row.get("source", String.class)).orElseThrow();
    }

    private static GroupRef group(Tuple row) {
        return new GroupRef(source(row), row.get("groupKey", String.class));
    }

    private static Instant created(Tuple row) {
        return Instant.ofEpochMilli(row.get("createdAt", Long.class));
    }
}

package io.github.keycloakworkspaces.transfer.state.jpa;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.AssignmentType;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.RoleState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The workspaces and projects of several organizations, with everybody in them. */
final class ResourceReader {

    private static final String WORKSPACES = """
            select w.organizationId as organization, w.id as id, w.title as title, w.description as description,
                w.color as color, w.archived as archived, w.personalOf as personalOf, w.createdBy as createdBy,
                w.createdAt as createdAt
            from KwWorkspace w
            join KwOrganization k on k.id = w.organizationId and k.realmId = :realm
            where w.organizationId in (:organizations)
            order by w.id""";

    private static final String PROJECTS = """
            select j.organizationId as organization, j.id as id, j.workspaceId as workspace, j.title as title,
                j.description as description, j.externalId as externalId, j.published as published,
                j.pinnedAt as pinnedAt, j.showAnnotationHistory as history, j.assignedOnly as assignedOnly,
                j.reviewAssignedOnly as reviewAssignedOnly, j.settings as settings, j.createdBy as createdBy,
                j.createdAt as createdAt
            from KwProject j
            join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
            where j.organizationId in (:organizations)
            order by j.id""";

    private static final String GRANTS = """
            select g.organizationId as organization, g.%sId as resource, g.personId as person, %s
            from %s g
            join KwOrganization k on k.id = g.organizationId and k.realmId = :realm
            where g.organizationId in (:organizations)""";

    private final OrganizationsQuery selection;
    private final List<Long> ids;
    private final MemberReader members;
    private final InvitationReader offers;

    ResourceReader(OrganizationsQuery selection, List<Long> ids, MemberReader members, InvitationReader offers) {
        this.selection = selection;
        this.ids = ids;
        this.members = members;
        this.offers = offers;
    }

    Map<Long, List<WorkspaceState>> read() {
        Map<Long, List<ProjectState>> projects = projects();
        Map<Long, Map<String, Set<Source>>> people = sources("workspace", "KwWorkspaceMember");
        Map<Long, List<WorkspaceState>> workspaces = new HashMap<>();
        for (Tuple row : selection.rows(WORKSPACES, ids)) {
            Long id = row.get("id", Long.class);
            WorkspaceDetails details = new WorkspaceDetails(
                    row.get("title", String.class),
                    row.get("description", String.class),
                    row.get("color", String.class),
                    row.get("archived", Boolean.class));
            workspaces
                    .computeIfAbsent(row.get("organization", Long.class), key -> new ArrayList<>())
                    .add(new WorkspaceState(
                            new WorkspaceId(id),
                            details,
                            row.get("personalOf", Long.class) != null,
                            creator(row),
                            created(row),
                            people.getOrDefault(id, Map.of()),
                            offers.toWorkspace(id),
                            projects.getOrDefault(id, List.of())));
        }
        return workspaces;
    }

    private Map<Long, List<ProjectState>> projects() {
        Map<Long, Map<String, Set<Source>>> people = sources("project", "KwProjectMember");
        Map<Long, Map<String, RoleState>> roles = new HashMap<>();
        grants(
                "project",
                "g.role as role, g.source as source",
                "KwProjectRole",
                (row, user) -> roles.computeIfAbsent(row.get("resource", Long.class), id -> new HashMap<>())
                        .put(user, new RoleState(role(row), MemberReader.source(row))));
        Map<Long, Set<Assignment>> assignees = new HashMap<>();
        grants(
                "project",
                "g.task as task, g.type as type",
                "KwTaskAssignee",
                (row, user) -> assignees
                        .computeIfAbsent(row.get("resource", Long.class), id -> new HashSet<>())
                        .add(new Assignment(
                                new TaskId(row.get("task", Long.class)),
                                AssignmentType.ofCode(row.get("type", String.class))
                                        .orElseThrow(),
                                user)));
        Map<Long, List<ProjectState>> projects = new HashMap<>();
        for (Tuple row : selection.rows(PROJECTS, ids)) {
            Long id = row.get("id", Long.class);
            projects.computeIfAbsent(row.get("workspace", Long.class), key -> new ArrayList<>())
                    .add(new ProjectState(
                            new ProjectId(id),
                            content(row),
                            creator(row),
                            created(row),
                            people.getOrDefault(id, Map.of()),
                            roles.getOrDefault(id, Map.of()),
                            assignees.getOrDefault(id, Set.of()),
                            offers.toProject(id)));
        }
        return projects;
    }

    /** The columns that decisions read are the truth about their settings. */
    private static ProjectDraft content(Tuple row) {
        String settings = row.get("settings", String.class);
        Long pinnedAt = row.get("pinnedAt", Long.class);
        return new ProjectDraft(
                row.get("title", String.class),
                row.get("description", String.class),
                row.get("externalId", String.class),
                row.get("published", Boolean.class),
                pinnedAt == null ? null : Instant.ofEpochMilli(pinnedAt),
                (settings == null ? ProjectSettings.DEFAULTS : ProjectSettings.DEFAULTS.with(Json.object(settings)))
                        .showingAnnotationHistory(row.get("history", Boolean.class))
                        .assignedOnly(row.get("assignedOnly", Boolean.class))
                        .reviewAssignedOnly(row.get("reviewAssignedOnly", Boolean.class)));
    }

    private Map<Long, Map<String, Set<Source>>> sources(String resource, String table) {
        Map<Long, Map<String, Set<Source>>> all = new HashMap<>();
        grants(
                resource,
                "g.source as source",
                table,
                (row, user) -> all.computeIfAbsent(row.get("resource", Long.class), id -> new HashMap<>())
                        .computeIfAbsent(user, key -> EnumSet.noneOf(Source.class))
                        .add(MemberReader.source(row)));
        return all;
    }

    private void grants(String resource, String columns, String table, BiConsumer<Tuple, String> found) {
        for (Tuple row : selection.rows(GRANTS.formatted(resource, columns, table), ids)) {
            members.name(row.get("organization", Long.class), row.get("person", Long.class))
                    .ifPresent(user -> found.accept(row, user));
        }
    }

    private @Nullable String creator(Tuple row) {
        return members.name(row.get("organization", Long.class), row.get("createdBy", Long.class))
                .orElse(null);
    }

    private static Instant created(Tuple row) {
        return Instant.ofEpochMilli(row.get("createdAt", Long.class));
    }

    private static Role role(Tuple row) {
        return Role.ofCode(row.get("role", String.class)).orElseThrow();
    }
}

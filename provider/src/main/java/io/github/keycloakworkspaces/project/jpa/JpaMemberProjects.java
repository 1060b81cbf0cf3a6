package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.MemberProject;
import io.github.keycloakworkspaces.project.MemberProjects;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.project.sql.InProject;
import io.github.keycloakworkspaces.project.sql.ProjectVisibility;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.sql.InWorkspace;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The projects of a member: one statement each for those on the page, their number, and the two kinds of sources. */
public final class JpaMemberProjects implements MemberProjects {

    private static final String COLUMNS = """
            select j.id as id, j.title as title, j.published as published, j.createdBy as createdBy,
                w.id as workspace, w.title as workspaceTitle, w.personalOf as personalOf, w.createdBy as workspaceBy,
                t.role as projectRole, t.source as projectRoleSource
            """;

    private static final String ROWS = """
            from KwProject j
            join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
            join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
            """;

    private static final String PROJECT_ROLE = """
            left join KwProjectRole t on t.projectId = j.id and t.organizationId = :organization
                and t.personId = :member
            """;

    /** Nothing in a sandbox is anybody else's, whatever rows are left from before. */
    private static final String SHARED_OR_OWN = "w.personalOf is null or w.personalOf = :member";

    private static final String OF_MEMBER =
            "j.createdBy = :member or w.createdBy = :member or " + InProject.byRow(":organization", ":member");

    private final EntityManager em;
    private final String realmId;

    public JpaMemberProjects(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Page<MemberProject> of(Member member, ProjectViewer viewer, int offset, int limit) {
        Conditions conditions = conditions(member, viewer);
        String rows = ProjectVisibility.role(viewer) + "where j.organizationId = :organization\n" + conditions.text();
        List<Tuple> found = bound(
                        COLUMNS + ROWS + PROJECT_ROLE + rows + "order by lower(j.title), j.id",
                        member,
                        conditions,
                        Tuple.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        long count = bound("select count(j.id) " + ROWS + rows, member, conditions, Long.class)
                .getSingleResult();
        var projects = InProject.SOURCES.of(em, member, numbers(found, "id"));
        var workspaces = InWorkspace.SOURCES.of(em, member, numbers(found, "workspace"));
        return new Page<>(
                found.stream()
                        .map(row -> project(row, member, projects, workspaces))
                        .toList(),
                count);
    }

    private static Conditions conditions(Member member, ProjectViewer viewer) {
        Conditions conditions = new Conditions().with("member", member.person().value());
        ProjectVisibility visible = new ProjectVisibility(viewer, Reach.OWN);
        visible.conditions().forEach(conditions::and);
        visible.parameters().forEach(conditions::with);
        conditions.and(SHARED_OR_OWN);
        return member.role().everywhere() ? conditions : conditions.and(OF_MEMBER);
    }

    private static Set<Long> numbers(List<Tuple> rows, String column) {
        return rows.stream().map(row -> row.get(column, Long.class)).collect(Collectors.toSet());
    }

    private static MemberProject project(
            Tuple row, Member member, Map<Long, Set<Source>> projects, Map<Long, Set<Source>> workspaces) {
        long id = row.get("id", Long.class);
        long workspace = row.get("workspace", Long.class);
        long person = member.person().value();
        boolean shared = row.get("personalOf", Long.class) == null;
        Set<Source> sources = shared ? projects.getOrDefault(id, Set.of()) : Set.of();
        Set<Source> workspaceSources = shared ? workspaces.getOrDefault(workspace, Set.of()) : Set.of();
        boolean counts = member.role().overridable() && !(sources.isEmpty() && workspaceSources.isEmpty());
        String projectRole = counts ? row.get("projectRole", String.class) : null;
        return new MemberProject(
                new ProjectId(id),
                row.get("title", String.class),
                row.get("published", Boolean.class),
                new WorkspaceId(workspace),
                row.get("workspaceTitle", String.class),
                projectRole == null ? member.role() : Role.ofCode(projectRole).orElseThrow(),
                projectRole == null
                        ? null
                        : Source.ofCode(row.get("projectRoleSource", String.class))
                                .orElseThrow(),
                member.role().everywhere() && shared,
                sources,
                workspaceSources,
                row.get("createdBy", Long.class) == person,
                row.get("workspaceBy", Long.class) == person);
    }

    private <T> TypedQuery<T> bound(String statement, Member member, Conditions conditions, Class<T> type) {
        return conditions.bind(em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", member.organization().value()));
    }
}

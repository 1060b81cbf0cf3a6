package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.sql.GrantSources;
import io.github.keycloakworkspaces.project.MemberProject;
import io.github.keycloakworkspaces.project.MemberProjects;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.project.sql.ProjectVisibility;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
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

    private static final String OF_MEMBER = """
            j.createdBy = :member or w.createdBy = :member
            or exists (select e.id from KwProjectMember e where e.projectId = j.id
                and e.organizationId = :organization and e.personId = :member)
            or exists (select f.id from KwWorkspaceMember f where f.workspaceId = j.workspaceId
                and f.organizationId = :organization and f.personId = :member)""";

    private static final String EVERYWHERE = "w.personalOf is null or w.createdBy = :member";

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
        var projects = GrantSources.PROJECTS.of(em, member, numbers(found, "id"));
        var workspaces = GrantSources.WORKSPACES.of(em, member, numbers(found, "workspace"));
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
        return conditions.and(member.role().everywhere() ? EVERYWHERE : OF_MEMBER);
    }

    private static Set<Long> numbers(List<Tuple> rows, String column) {
        return rows.stream().map(row -> row.get(column, Long.class)).collect(Collectors.toSet());
    }

    private static MemberProject project(
            Tuple row, Member member, Map<Long, Set<Source>> projects, Map<Long, Set<Source>> workspaces) {
        long id = row.get("id", Long.class);
        long workspace = row.get("workspace", Long.class);
        long person = member.person().value();
        Set<Source> sources = projects.getOrDefault(id, Set.of());
        Set<Source> workspaceSources = workspaces.getOrDefault(workspace, Set.of());
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
                member.role().everywhere() && row.get("personalOf", Long.class) == null,
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

package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.sql.PeoplePages;
import io.github.keycloakworkspaces.membership.sql.Profiles;
import io.github.keycloakworkspaces.project.ProjectMember;
import io.github.keycloakworkspaces.project.ProjectMemberQuery;
import io.github.keycloakworkspaces.project.sql.InProject;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people in a project with the names of their accounts. */
final class ProjectMemberList {

    private static final String COLUMNS = """
            , r.role as projectRole, r.source as projectRoleSource,
            (select count(g.personId) %s and g.personId = m.personId) as grants
            """.formatted(InProject.rows(":project", "m.organizationId"));

    private static final String ROLES = """
            left join KwProjectRole r on r.projectId = :project and r.organizationId = m.organizationId
                and r.personId = m.personId and m.role in :overridable
            """;

    private final EntityManager em;
    private final String realmId;
    private final PeoplePages pages;

    ProjectMemberList(EntityManager em, String realmId, ListCounts counts) {
        this.em = em;
        this.realmId = realmId;
        this.pages = new PeoplePages(em, realmId, counts);
    }

    Page<ProjectMember> page(OrganizationId organization, ProjectId project, ProjectMemberQuery query) {
        ProjectMemberRows.Place place = place(organization, project);
        if (place == null) {
            return new Page<>(List.of(), 0);
        }
        var part = new PeoplePages.Part(query.order(), query.descending(), query.offset(), query.limit());
        Map<String, Object> values = Map.of("project", project.value(), "overridable", place.overridable());
        var what = new PeoplePages.What<>(
                ProjectMemberRows.EFFECTIVE_ROLE, COLUMNS, ROLES, values, row -> member(row, organization, place));
        return pages.page(organization, new ProjectMemberRows(place, query), what, part);
    }

    /** Looked up before, so that the statements about people join nothing. */
    private ProjectMemberRows.@Nullable Place place(OrganizationId organization, ProjectId project) {
        return em
                .createQuery("""
                        select j.workspaceId as workspace, w.personalOf as personalOf
                        from KwProject j
                        join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
                        join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
                        where j.id = :project and j.organizationId = :organization""", Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("project", project.value())
                .getResultList()
                .stream()
                .map(row -> new ProjectMemberRows.Place(
                        project, row.get("workspace", Long.class), row.get("personalOf", Long.class)))
                .findFirst()
                .orElse(null);
    }

    private static ProjectMember member(Tuple row, OrganizationId organization, ProjectMemberRows.Place place) {
        String projectRole = row.get("projectRole", String.class);
        return new ProjectMember(
                Profiles.of(row, organization),
                place.personal() || row.get("grants", Long.class) == 0,
                projectRole == null ? null : RoleCodes.role(projectRole),
                projectRole == null ? null : source(row.get("projectRoleSource", String.class)));
    }

    static Source source(String code) {
        return Source.ofCode(code).orElseThrow();
    }
}

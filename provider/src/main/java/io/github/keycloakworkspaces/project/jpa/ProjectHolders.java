package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.project.ProjectCatalog.Left;
import io.github.keycloakworkspaces.project.sql.InProject;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who would lose a project that goes to a sandbox, and what is in sandboxes that nobody opens any more. */
final class ProjectHolders {

    private static final String OTHERS = """
            select count(m.id) from KwMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            join KwProject j on j.id = :project and j.organizationId = m.organizationId
            where m.organizationId = :organization and m.deletedAt is null and m.role <> :deactivated
                and m.personId not in :apart
                and (%s
                    or exists (select g.id from KwTaskAssignee g
                        where g.projectId = :project and g.personId = m.personId))""".formatted(InProject.byRow("m.organizationId", "m.personId"));

    /** A former Owner whose account is gone has a role still, and nobody to work with it. */
    private static final String LEFT = """
            select j.id as id, j.title as title, w.personalOf as person, j.createdAt as createdAt
            from KwProject j
            join KwOrganization k on k.id = j.organizationId and k.realmId = :realm
            join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
            where j.organizationId = :organization and w.personalOf is not null
                and not exists (select m.id from KwMember m
                    join KwPerson p on p.id = m.personId and p.userId is not null
                    where m.organizationId = j.organizationId and m.personId = w.personalOf
                        and m.deletedAt is null and m.role in :working)
            """;

    private final EntityManager em;
    private final String realmId;

    ProjectHolders(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    boolean othersWorkOn(OrganizationId organization, ProjectId project, Set<PersonId> apartFrom) {
        return em.createQuery(OTHERS, Long.class)
                        .setParameter("realm", realmId)
                        .setParameter("organization", organization.value())
                        .setParameter("project", project.value())
                        .setParameter("deactivated", Role.DEACTIVATED.code())
                        .setParameter(
                                "apart", apartFrom.stream().map(PersonId::value).toList())
                        .getSingleResult()
                > 0;
    }

    List<Left> left(OrganizationId organization, @Nullable PersonId person) {
        var query = em.createQuery(
                        LEFT + (person == null ? "" : "and w.personalOf = :person\n") + "order by j.id", Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("working", Role.codes(Role::working));
        if (person != null) {
            query.setParameter("person", person.value());
        }
        return query.getResultStream()
                .map(row -> new Left(
                        new ProjectId(row.get("id", Long.class)),
                        row.get("title", String.class),
                        new PersonId(row.get("person", Long.class)),
                        Instant.ofEpochMilli(row.get("createdAt", Long.class))))
                .toList();
    }
}

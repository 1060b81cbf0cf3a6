package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.project.sql.InProject;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The explicit members and project roles of one project for another one, by statements that don't grow with them. */
final class ProjectCopies {

    /** One row a person, however many sources gave it; what nobody but a person gave, nobody but a person takes away. */
    private static final String COPY_MEMBERS = """
            insert into KwProjectMember (organizationId, projectId, personId, source, createdAt)
            select g.organizationId, c.id, g.personId, 'manual', c.createdAt
            from KwProjectMember g join KwProject c on c.id = :to and c.organizationId = g.organizationId
            where g.projectId = :from and g.organizationId = :organization
                and not exists (select o.id from KwProjectMember o where o.projectId = g.projectId
                    and o.personId = g.personId and o.id < g.id)
            """;

    /** Of those who are in the copy: who is in the first one through its workspace only may be nobody there. */
    private static final String COPY_ROLES = """
            insert into KwProjectRole (organizationId, projectId, personId, role, source, createdAt)
            select r.organizationId, j.id, r.personId, r.role, 'manual', j.createdAt
            from KwProjectRole r join KwProject j on j.id = :to and j.organizationId = r.organizationId
            where r.projectId = :from and r.organizationId = :organization and\s""" + InProject.byRow("r.organizationId", "r.personId");

    private final EntityManager em;

    ProjectCopies(EntityManager em) {
        this.em = em;
    }

    void people(OrganizationId organization, ProjectId from, ProjectId to) {
        for (String statement : List.of(COPY_MEMBERS, COPY_ROLES)) {
            em.createQuery(statement)
                    .setParameter("organization", organization.value())
                    .setParameter("from", from.value())
                    .setParameter("to", to.value())
                    .executeUpdate();
        }
    }
}

package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.RoleGrant;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The roles of one person in projects; what comes from one source as one role is put by one statement. */
final class ProjectRoleRows {

    private final EntityManager em;
    private final Clock clock;

    ProjectRoleRows(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    void change(
            OrganizationId organization,
            PersonId person,
            Map<ProjectId, RoleGrant> before,
            Map<ProjectId, RoleGrant> after) {
        List<Long> gone = new ArrayList<>();
        before.forEach((project, grant) -> {
            if (!grant.equals(after.get(project))) {
                gone.add(project.value());
            }
        });
        Map<RoleGrant, List<Long>> added = new HashMap<>();
        after.forEach((project, grant) -> {
            if (!grant.equals(before.get(project))) {
                added.computeIfAbsent(grant, one -> new ArrayList<>()).add(project.value());
            }
        });
        if (!gone.isEmpty()) {
            em.createQuery("""
                delete from KwProjectRole g
                where g.organizationId = :organization and g.personId = :person and g.projectId in :projects\
                """)
                    .setParameter("organization", organization.value())
                    .setParameter("person", person.value())
                    .setParameter("projects", gone)
                    .executeUpdate();
        }
        added.forEach((grant, projects) -> em.createQuery("""
            insert into KwProjectRole (organizationId, projectId, personId, role, source, createdAt)
            select p.organizationId, p.id, m.personId, :role, :source, :now
            from KwProject p
            join KwMember m on m.organizationId = p.organizationId and m.personId = :person
            where p.organizationId = :organization and p.id in :projects\
            """)
                .setParameter("role", grant.role().code())
                .setParameter("source", grant.source().code())
                .setParameter("now", clock.millis())
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .setParameter("projects", projects)
                .executeUpdate());
    }
}

package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectStore;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Projects in the database of Keycloak and in its transaction. Each change begins with the revision of
 * the organization, which fails for one of another realm; the foreign keys hold the organization against the rest.
 */
public final class JpaProjectStore implements ProjectStore {

    private final EntityManager em;
    private final MembershipStore organizations;
    private final Clock clock;
    private final CreatedProjects created;

    public JpaProjectStore(EntityManager em, MembershipStore organizations, Clock clock) {
        this.em = em;
        this.organizations = organizations;
        this.clock = clock;
        this.created = new CreatedProjects(em);
    }

    @Override
    public Map<PersonId, List<ProjectTitle>> created(
            OrganizationId organization, PersonId viewer, @Nullable Set<PersonId> creators, int most) {
        return created.find(organization, viewer, creators, most);
    }

    @Override
    public boolean addMember(OrganizationId organization, ProjectId project, PersonId person, Source source) {
        if (has(organization, project, person, source)) {
            return false;
        }
        KwProjectMember row = new KwProjectMember();
        row.organizationId = organization.value();
        row.projectId = project.value();
        row.personId = person.value();
        row.source = source.code();
        row.createdAt = clock.millis();
        organizations.changed(organization);
        em.persist(row);
        em.flush();
        return true;
    }

    private boolean has(OrganizationId organization, ProjectId project, PersonId person, Source source) {
        return !em.createQuery("""
                        select g.id from KwProjectMember g
                        where g.projectId = :project and g.organizationId = :organization and g.personId = :person
                            and g.source = :source""", Long.class)
                .setParameter("project", project.value())
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .setParameter("source", source.code())
                .getResultList()
                .isEmpty();
    }
}

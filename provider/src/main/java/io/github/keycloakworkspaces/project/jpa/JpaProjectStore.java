package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectStore;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Projects in the database of Keycloak and in its transaction. Each change begins with the revision of
 * the organization, which fails for one of another realm; the foreign keys hold the organization against the rest.
 */
public final class JpaProjectStore implements ProjectStore {

    private static final String PROJECT_GRANT = "KwProjectMember g where g.projectId";
    private static final String PROJECT_ROLE = "KwProjectRole g where g.projectId";

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
    public Optional<ProjectId> byExternalId(OrganizationId organization, String externalId) {
        return first(numbers("""
                        select j.id from KwProject j
                        where j.organizationId = :organization and j.externalId = :externalId""", organization).setParameter("externalId", externalId))
                .map(ProjectId::new);
    }

    @Override
    public Optional<ProjectId> byTitle(OrganizationId organization, WorkspaceId workspace, String title) {
        return first(numbers("""
                        select j.id from KwProject j
                        where j.organizationId = :organization and j.workspaceId = :workspace and j.title = :title
                        order by j.id""", organization)
                        .setParameter("workspace", workspace.value())
                        .setParameter("title", title))
                .map(ProjectId::new);
    }

    @Override
    public ProjectId add(OrganizationId organization, WorkspaceId workspace, NewProject project) {
        KwProject row = new KwProject();
        row.organizationId = organization.value();
        row.workspaceId = workspace.value();
        row.externalId = project.externalId();
        row.title = project.title();
        row.description = project.description();
        row.published = project.published();
        row.showAnnotationHistory = project.showAnnotationHistory();
        row.createdBy = project.createdBy().value();
        row.createdAt = clock.millis();
        insert(organization, row);
        return new ProjectId(row.id);
    }

    @Override
    public boolean addMember(OrganizationId organization, ProjectId project, PersonId person, Source source) {
        if (has(PROJECT_GRANT, organization, project.value(), person, source)) {
            return false;
        }
        KwProjectMember row = new KwProjectMember();
        row.organizationId = organization.value();
        row.projectId = project.value();
        row.personId = person.value();
        row.source = source.code();
        row.createdAt = clock.millis();
        insert(organization, row);
        return true;
    }

    @Override
    public boolean addRole(OrganizationId organization, ProjectId project, PersonId person, Role role, Source source) {
        if (has(PROJECT_ROLE, organization, project.value(), person, null)) {
            return false;
        }
        KwProjectRole row = new KwProjectRole();
        row.organizationId = organization.value();
        row.projectId = project.value();
        row.personId = person.value();
        row.role = role.code();
        row.source = source.code();
        row.createdAt = clock.millis();
        insert(organization, row);
        return true;
    }

    private boolean has(
            String grants, OrganizationId organization, long thing, PersonId person, @Nullable Source source) {
        String ofSource = source == null ? "" : " and g.source = :source";
        TypedQuery<Long> found = numbers(
                        "select g.id from " + grants + " = :thing and g.organizationId = :organization"
                                + " and g.personId = :person" + ofSource,
                        organization)
                .setParameter("thing", thing)
                .setParameter("person", person.value());
        if (source != null) {
            found.setParameter("source", source.code());
        }
        return first(found).isPresent();
    }

    private TypedQuery<Long> numbers(String statement, OrganizationId organization) {
        return em.createQuery(statement, Long.class).setParameter("organization", organization.value());
    }

    private static Optional<Long> first(TypedQuery<Long> numbers) {
        return numbers.setMaxResults(1).getResultList().stream().findFirst();
    }

    private void insert(OrganizationId organization, Object row) {
        organizations.changed(organization);
        em.persist(row);
        em.flush();
    }
}

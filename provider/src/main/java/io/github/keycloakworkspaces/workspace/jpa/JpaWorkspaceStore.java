package io.github.keycloakworkspaces.workspace.jpa;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.Workspace;
import io.github.keycloakworkspaces.workspace.WorkspaceQuery;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Workspaces in the database of Keycloak and in its transaction. Each change begins with the revision of the
 * organization, which fails for one of another realm; the foreign keys hold the organization against the rest.
 */
public final class JpaWorkspaceStore implements WorkspaceStore {

    private final EntityManager em;
    private final MembershipStore organizations;
    private final Clock clock;
    private final WorkspaceList list;

    public JpaWorkspaceStore(EntityManager em, String realmId, MembershipStore organizations, Clock clock) {
        this.em = em;
        this.organizations = organizations;
        this.clock = clock;
        this.list = new WorkspaceList(em, realmId);
    }

    @Override
    public List<Workspace> list(OrganizationId organization, WorkspaceQuery query) {
        return list.find(organization, query);
    }

    @Override
    public Optional<WorkspaceId> byTitle(OrganizationId organization, String title) {
        return first(numbers("""
                        select w.id from KwWorkspace w
                        where w.organizationId = :organization and w.title = :title and w.personalOf is null
                        order by w.id""", organization).setParameter("title", title)).map(WorkspaceId::new);
    }

    @Override
    public WorkspaceId add(OrganizationId organization, NewWorkspace workspace) {
        KwWorkspace row = new KwWorkspace();
        row.organizationId = organization.value();
        row.title = workspace.title();
        row.description = workspace.description();
        row.color = workspace.color();
        row.createdBy = workspace.createdBy().value();
        row.createdAt = clock.millis();
        insert(organization, row);
        return new WorkspaceId(row.id);
    }

    @Override
    public boolean addMember(OrganizationId organization, WorkspaceId workspace, PersonId person, Source source) {
        boolean absent = numbers("""
                        select g.id from KwWorkspaceMember g
                        where g.workspaceId = :workspace and g.organizationId = :organization
                            and g.personId = :person and g.source = :source""", organization)
                .setParameter("workspace", workspace.value())
                .setParameter("person", person.value())
                .setParameter("source", source.code())
                .getResultList()
                .isEmpty();
        if (!absent) {
            return false;
        }
        KwWorkspaceMember row = new KwWorkspaceMember();
        row.organizationId = organization.value();
        row.workspaceId = workspace.value();
        row.personId = person.value();
        row.source = source.code();
        row.createdAt = clock.millis();
        insert(organization, row);
        return true;
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

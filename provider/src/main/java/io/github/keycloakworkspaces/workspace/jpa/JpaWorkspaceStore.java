package io.github.keycloakworkspaces.workspace.jpa;

import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Removal;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.MemberSelection;
import io.github.keycloakworkspaces.workspace.Workspace;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import io.github.keycloakworkspaces.workspace.WorkspaceProblems;
import io.github.keycloakworkspaces.workspace.WorkspaceQuery;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ModelDuplicateException;

/**
 * Workspaces in the database of Keycloak and in its transaction. Each change comes with the revision of the
 * organization, which fails for one of another realm; the foreign keys hold the organization against the rest.
 */
public final class JpaWorkspaceStore implements WorkspaceStore {

    private final EntityManager em;
    private final MembershipStore organizations;
    private final Clock clock;
    private final WorkspaceList list;
    private final WorkspaceMemberRows members;

    public JpaWorkspaceStore(
            EntityManager em, String realmId, MembershipStore organizations, Clock clock, ListCounts counts) {
        this.em = em;
        this.organizations = organizations;
        this.clock = clock;
        this.list = new WorkspaceList(em, realmId, counts);
        this.members = new WorkspaceMemberRows(em, clock);
    }

    @Override
    public List<Workspace> list(OrganizationId organization, WorkspaceQuery query) {
        return list.find(organization, query);
    }

    @Override
    public Optional<Workspace> find(OrganizationId organization, WorkspaceId workspace, PersonId viewer) {
        return list.one(organization, workspace, viewer);
    }

    @Override
    public Optional<WorkspaceId> personal(OrganizationId organization, PersonId person) {
        return first(numbers("""
            select w.id from KwWorkspace w
            where w.organizationId = :organization and w.personalOf = :person\
            """, organization).setParameter("person", person.value()))
                .map(WorkspaceId::new);
    }

    @Override
    public WorkspaceId add(OrganizationId organization, NewWorkspace workspace) {
        WorkspaceDetails details = workspace.details();
        KwWorkspace row = new KwWorkspace();
        row.organizationId = organization.value();
        row.title = details.title();
        row.description = details.description();
        row.color = details.color();
        row.archived = details.archived();
        row.createdBy = workspace.createdBy().value();
        row.personalOf = workspace.personal() ? row.createdBy : null;
        row.createdAt = clock.millis();
        organizations.changed(organization);
        em.persist(row);
        flush(workspace);
        return new WorkspaceId(row.id);
    }

    /** Whoever looked before sees no second sandbox, unless somebody else stored one without the organization's lock. */
    private void flush(NewWorkspace workspace) {
        try {
            em.flush();
        } catch (ModelDuplicateException e) {
            if (workspace.personal()) {
                throw WorkspaceProblems.personalExists();
            }
            throw e;
        }
    }

    @Override
    public void change(OrganizationId organization, WorkspaceId workspace, WorkspaceDetails details) {
        organizations.changed(organization);
        of("""
            update KwWorkspace w
            set w.title = :title, w.description = :description, w.color = :color, w.archived = :archived
            where w.id = :workspace and w.organizationId = :organization\
            """, organization, workspace)
                .setParameter("title", details.title())
                .setParameter("description", details.description())
                .setParameter("color", details.color())
                .setParameter("archived", details.archived())
                .executeUpdate();
    }

    /** Looks for projects in the statement that deletes: a foreign key would take them along. */
    @Override
    public boolean deleteEmpty(OrganizationId organization, WorkspaceId workspace) {
        return changedIf(organization, of("""
            delete from KwWorkspace w
            where w.id = :workspace and w.organizationId = :organization
                and not exists (select j.id from KwProject j where j.workspaceId = w.id)\
            """, organization, workspace).executeUpdate()) > 0;
    }

    @Override
    public boolean addMember(OrganizationId organization, WorkspaceId workspace, PersonId person, Source source) {
        return addMembers(organization, workspace, MemberSelection.of(Set.of(person)), source) > 0;
    }

    @Override
    public int addMembers(
            OrganizationId organization, WorkspaceId workspace, MemberSelection selection, Source source) {
        return changedIf(organization, members.add(organization, workspace, selection, source, clock.millis()));
    }

    @Override
    public Removal removeMembers(OrganizationId organization, WorkspaceId workspace, MemberSelection selection) {
        Removal removal = members.remove(organization, workspace, selection);
        changedIf(organization, removal.people());
        return removal;
    }

    private int changedIf(OrganizationId organization, int rows) {
        if (rows > 0) {
            organizations.changed(organization);
        }
        return rows;
    }

    private Query of(String statement, OrganizationId organization, WorkspaceId workspace) {
        return em.createQuery(statement)
                .setParameter("organization", organization.value())
                .setParameter("workspace", workspace.value());
    }

    private TypedQuery<Long> numbers(String statement, OrganizationId organization) {
        return em.createQuery(statement, Long.class).setParameter("organization", organization.value());
    }

    private static Optional<Long> first(TypedQuery<Long> numbers) {
        return numbers.setMaxResults(1).getResultList().stream().findFirst();
    }
}

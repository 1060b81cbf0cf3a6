package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.decision.TokenSnapshotStore;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The facts of one realm, read from the tables of the extension and from Keycloak's own. */
public final class JpaDecisionStore implements DecisionStore, TokenSnapshotStore {

    private static final String PROJECT = "SELECT " + ResourceRows.PROJECT + ResourceRows.FROM_PROJECT + "WHERE ";

    private static final String WORKSPACE =
            "SELECT " + ResourceRows.WORKSPACE + ResourceRows.FROM_WORKSPACE + "WHERE w.ID = :id";

    /** People whom a user federation doesn't import are known to us only. */
    static final String ACCOUNT = """
            SELECT u.ID FROM USER_ENTITY u WHERE u.REALM_ID = :realm AND u.ID IN (:values)
            UNION
            SELECT p.USER_ID FROM KW_PERSON p
            WHERE p.REALM_ID = :realm AND p.USER_ID IN (:values) AND p.USER_ID LIKE 'f:%'""";

    private final EntityManager em;
    private final String realmId;
    private final TokenSnapshotQuery tokenSnapshots;

    public JpaDecisionStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
        this.tokenSnapshots = new TokenSnapshotQuery(em, realmId);
    }

    @Override
    public Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
        return tokenSnapshots.snapshot(account, organization);
    }

    @Override
    public Optional<PersonSnapshot> activeSnapshot(AccountId account) {
        return tokenSnapshots.activeSnapshot(account);
    }

    @Override
    public Optional<TokenSnapshot> active(AccountId account) {
        return tokenSnapshots.activeTokenSnapshot(account);
    }

    @Override
    public Optional<TokenSnapshot> byAlias(AccountId account, String alias) {
        return storable(alias) ? tokenSnapshots.tokenSnapshot(account, alias) : Optional.empty();
    }

    @Override
    public Optional<AccountId> accountById(String id) {
        if (!storable(id)) {
            return Optional.empty();
        }
        return only(em.createNativeQuery(ACCOUNT, String.class)
                .setParameter("realm", realmId)
                .setParameter("values", List.of(id))
                .getResultList());
    }

    @Override
    public Optional<AccountId> accountByUsername(String username) {
        return accountBy("username", username);
    }

    @Override
    public Optional<AccountId> accountByEmail(String email) {
        return accountBy("email", email);
    }

    @Override
    public Optional<AccountId> accountByName(String name) {
        return Optional.ofNullable(BareNames.find(em, realmId, Set.of(name)).get(name));
    }

    @Override
    public Optional<OrganizationResource> organization(OrganizationId id) {
        return em
                .createQuery("select k.id from KwOrganization k where k.id = :id and k.realmId = :realm", Long.class)
                .setParameter("id", id.value())
                .setParameter("realm", realmId)
                .getResultList()
                .stream()
                .map(found -> new OrganizationResource(new OrganizationId(found)))
                .findFirst();
    }

    @Override
    public Optional<OrganizationResource> organizationCalled(String alias) {
        return new JpaOrganizationAliases(em, realmId).organization(alias).map(OrganizationResource::new);
    }

    @Override
    public Optional<WorkspaceResource> workspace(WorkspaceId id) {
        return ResourceRows.of(query(WORKSPACE).setParameter("id", id.value()), ResourceRows::workspace).stream()
                .findFirst();
    }

    @Override
    public Optional<ProjectResource> project(ProjectId id) {
        return ResourceRows.of(query(PROJECT + "j.ID = :id").setParameter("id", id.value()), ResourceRows::project)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<ProjectResource> project(OrganizationId organization, String externalId) {
        if (!storable(externalId)) {
            return Optional.empty();
        }
        Query query = query(PROJECT + "j.ORGANIZATION_ID = :organization AND j.EXTERNAL_ID = :externalId")
                .setParameter("organization", organization.value())
                .setParameter("externalId", externalId);
        return ResourceRows.of(query, ResourceRows::project).stream().findFirst();
    }

    @Override
    public boolean assigned(ProjectId project, long task, PersonId person) {
        return !em.createQuery("""
                        select a.id from KwTaskAssignee a
                        join KwOrganization k on k.id = a.organizationId and k.realmId = :realm
                        where a.projectId = :project and a.task = :task and a.personId = :person""", Long.class)
                .setParameter("realm", realmId)
                .setParameter("project", project.value())
                .setParameter("task", task)
                .setParameter("person", person.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Query query(String statement) {
        return em.createNativeQuery(statement).setParameter("realm", realmId);
    }

    private Optional<AccountId> accountBy(String column, String value) {
        if (!storable(value)) {
            return Optional.empty();
        }
        return only(em.createQuery(
                        "select u.id from UserEntity u where u.realmId = :realm and u." + column + " = :value",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("value", value.toLowerCase(Locale.ROOT))
                .setMaxResults(2)
                .getResultList());
    }

    /** A realm may allow several accounts with one e-mail address: then the address names nobody. */
    static Optional<AccountId> only(List<?> ids) {
        return ids.size() == 1 ? Optional.of(new AccountId((String) ids.get(0))) : Optional.empty();
    }

    /** PostgreSQL fails on a text with a zero character instead of not finding it. */
    static boolean storable(String text) {
        return text.indexOf('\0') < 0;
    }
}

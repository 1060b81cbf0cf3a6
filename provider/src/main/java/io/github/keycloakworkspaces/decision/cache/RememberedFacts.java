package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.cache.FactKey.Name;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;

/** As {@link CachedFacts}, but nothing is read: what isn't remembered is absent. */
public final class RememberedFacts implements DecisionStore {

    private final SessionFacts remembered;
    private final String realm;

    public RememberedFacts(SessionFacts remembered) {
        this.remembered = remembered;
        this.realm = remembered.realm();
    }

    @Override
    public Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
        return find(new FactKey.Snapshot(realm, account, organization));
    }

    @Override
    public Optional<PersonSnapshot> activeSnapshot(AccountId account) {
        return find(new FactKey.Snapshot(realm, account, null));
    }

    @Override
    public Optional<AccountId> accountById(String id) {
        return find(new FactKey.Account(realm, Name.ID, id));
    }

    @Override
    public Optional<AccountId> accountByUsername(String username) {
        return find(new FactKey.Account(realm, Name.USERNAME, username));
    }

    @Override
    public Optional<AccountId> accountByEmail(String email) {
        return find(new FactKey.Account(realm, Name.EMAIL, email));
    }

    @Override
    public Optional<AccountId> accountByName(String name) {
        return find(new FactKey.Account(realm, Name.ANY, name));
    }

    @Override
    public Optional<OrganizationResource> organization(OrganizationId id) {
        return find(new FactKey.Thing(realm, id));
    }

    @Override
    public Optional<OrganizationResource> organizationCalled(String alias) {
        return find(new FactKey.Alias(realm, alias));
    }

    @Override
    public Optional<WorkspaceResource> workspace(WorkspaceId id) {
        return find(new FactKey.Thing(realm, id));
    }

    @Override
    public Optional<ProjectResource> project(ProjectId id) {
        return find(new FactKey.Thing(realm, id));
    }

    @Override
    public Optional<ProjectResource> project(OrganizationId organization, String externalId) {
        return find(new FactKey.External(realm, organization, externalId));
    }

    @Override
    public boolean assigned(ProjectId project, long task, PersonId person) {
        return false;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T> Optional<T> find(FactKey key) {
        Optional<T> found = (Optional<T>) remembered.find(key);
        return found == null ? Optional.empty() : found;
    }
}

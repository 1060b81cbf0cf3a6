package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.cache.FactKey.Name;
import io.github.keycloakworkspaces.decision.cache.FactsCache.Fact;
import io.github.keycloakworkspaces.decision.evaluation.BulkStore;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what isn't remembered, and remembers it for {@link RememberedFacts} and {@link CachedFacts}. What people hold is
 * read in parts, and not remembered.
 */
public final class CachedBulk implements BulkStore {

    private final SessionFacts remembered;
    private final String realm;
    private final BulkStore database;

    public CachedBulk(SessionFacts remembered, BulkStore database) {
        this.remembered = remembered;
        this.realm = remembered.realm();
        this.database = database;
    }

    @Override
    public Map<String, AccountId> accountsById(Set<String> ids) {
        return accounts(Name.ID, ids, database::accountsById);
    }

    @Override
    public Map<String, AccountId> accountsByUsername(Set<String> usernames) {
        return accounts(Name.USERNAME, usernames, database::accountsByUsername);
    }

    @Override
    public Map<String, AccountId> accountsByEmail(Set<String> emails) {
        return accounts(Name.EMAIL, emails, database::accountsByEmail);
    }

    @Override
    public Map<String, AccountId> accountsByName(Set<String> names) {
        return accounts(Name.ANY, names, database::accountsByName);
    }

    @Override
    public Map<AccountId, Identity> identities(Set<AccountId> accounts) {
        return database.identities(accounts);
    }

    @Override
    public Map<OrganizationId, OrganizationResource> organizations(Set<OrganizationId> ids) {
        return things(ids, id -> new FactKey.Thing(realm, id), database::organizations);
    }

    @Override
    public Map<WorkspaceId, WorkspaceResource> workspaces(Set<WorkspaceId> ids) {
        return things(ids, id -> new FactKey.Thing(realm, id), database::workspaces);
    }

    @Override
    public Map<ProjectId, ProjectResource> projects(Set<ProjectId> ids) {
        return things(ids, id -> new FactKey.Thing(realm, id), database::projects);
    }

    @Override
    public Map<ExternalName, ProjectResource> projectsByName(Set<ExternalName> names) {
        return things(
                names, name -> new FactKey.External(realm, name.organization(), name.name()), database::projectsByName);
    }

    @Override
    public Set<Assignment> assignments(Set<Assignment> assignments) {
        return database.assignments(assignments);
    }

    @Override
    public Map<Connection, PersonSnapshot> snapshots(Set<Connection> connections) {
        return database.snapshots(connections);
    }

    private Map<String, AccountId> accounts(
            Name kind, Set<String> names, Function<Set<String>, Map<String, AccountId>> load) {
        return read(
                names,
                load,
                name -> new FactKey.Account(realm, kind, name),
                account -> CachedFacts.accountFact(realm, kind, account));
    }

    private <K, R extends Resource> Map<K, R> things(
            Set<K> ids, Function<K, FactKey> key, Function<Set<K>, Map<K, R>> load) {
        return read(ids, load, key, thing -> CachedFacts.thingFact(realm, thing));
    }

    private <K, V> Map<K, V> read(
            Set<K> wanted,
            Function<Set<K>, Map<K, V>> load,
            Function<K, FactKey> key,
            Function<V, Fact<Optional<V>>> fact) {
        long moment = remembered.now();
        Map<K, V> found = load.apply(wanted);
        found.forEach((id, value) -> remembered.put(key.apply(id), fact.apply(value), moment));
        return found;
    }
}

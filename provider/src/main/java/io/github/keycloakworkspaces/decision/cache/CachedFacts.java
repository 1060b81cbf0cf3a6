package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.cache.FactKey.Name;
import io.github.keycloakworkspaces.decision.cache.FactsCache.Fact;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The facts of one realm as one session sees them: remembered ones, unless the session has changed something itself. What
 * doesn't exist is not remembered, because nobody tells that it does now.
 */
public final class CachedFacts implements DecisionStore {

    /** About the bytes of one thing or account. */
    static final int SMALL = 200;

    private static final int SNAPSHOT = 600;
    private static final int GRANT = 60;

    private final SessionFacts remembered;
    private final String realm;
    private final Supplier<? extends DecisionStore> database;

    /**
     * The facts of one realm.
     *
     * @param database is asked for the store when something has to be read
     */
    public CachedFacts(SessionFacts remembered, Supplier<? extends DecisionStore> database) {
        this.remembered = remembered;
        this.realm = remembered.realm();
        this.database = database;
    }

    @Override
    public Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
        return remembered.read(
                new FactKey.Snapshot(realm, account, organization),
                () -> database.get().snapshot(account, organization),
                found -> found.map(snapshot -> fact(account, snapshot))
                        .orElseGet(() -> new Fact<>(
                                found,
                                SMALL,
                                Marks.organization(organization),
                                Marks.account(realm, account),
                                Marks.realm(realm))));
    }

    @Override
    public Optional<PersonSnapshot> activeSnapshot(AccountId account) {
        return remembered.read(
                new FactKey.Snapshot(realm, account, null),
                () -> database.get().activeSnapshot(account),
                found -> found.map(snapshot -> fact(account, snapshot)).orElse(null));
    }

    @Override
    public Optional<AccountId> accountById(String id) {
        return account(Name.ID, id, () -> database.get().accountById(id));
    }

    @Override
    public Optional<AccountId> accountByUsername(String username) {
        return account(Name.USERNAME, username, () -> database.get().accountByUsername(username));
    }

    @Override
    public Optional<AccountId> accountByEmail(String email) {
        return account(Name.EMAIL, email, () -> database.get().accountByEmail(email));
    }

    @Override
    public Optional<AccountId> accountByName(String name) {
        return account(Name.ANY, name, () -> database.get().accountByName(name));
    }

    @Override
    public Optional<OrganizationResource> organization(OrganizationId id) {
        return resource(new FactKey.Thing(realm, id), () -> database.get().organization(id));
    }

    @Override
    public Optional<OrganizationResource> organizationCalled(String alias) {
        return resource(new FactKey.Alias(realm, alias), () -> database.get().organizationCalled(alias));
    }

    @Override
    public Optional<WorkspaceResource> workspace(WorkspaceId id) {
        return resource(new FactKey.Thing(realm, id), () -> database.get().workspace(id));
    }

    @Override
    public Optional<ProjectResource> project(ProjectId id) {
        return resource(new FactKey.Thing(realm, id), () -> database.get().project(id));
    }

    @Override
    public Optional<ProjectResource> project(OrganizationId organization, String externalId) {
        return resource(
                new FactKey.External(realm, organization, externalId),
                () -> database.get().project(organization, externalId));
    }

    /** There are more tasks than are worth remembering. */
    @Override
    public boolean assigned(ProjectId project, long task, PersonId person) {
        return database.get().assigned(project, task, person);
    }

    private Optional<AccountId> account(Name kind, String name, Supplier<Optional<AccountId>> load) {
        return remembered.read(
                new FactKey.Account(realm, kind, name),
                load,
                found -> found.map(account -> accountFact(realm, kind, account)).orElse(null));
    }

    private <T extends Resource> Optional<T> resource(FactKey key, Supplier<Optional<T>> load) {
        return remembered.read(
                key, load, found -> found.map(thing -> thingFact(realm, thing)).orElse(null));
    }

    /** Some names are one account's only as long as no other account has them, too. */
    static Fact<Optional<AccountId>> accountFact(String realm, Name kind, AccountId account) {
        return switch (kind) {
            case ID, USERNAME ->
                new Fact<>(Optional.of(account), SMALL, Marks.account(realm, account), Marks.realm(realm));
            case EMAIL, ANY ->
                new Fact<>(
                        Optional.of(account),
                        SMALL,
                        Marks.account(realm, account),
                        Marks.names(realm),
                        Marks.realm(realm));
        };
    }

    static <T extends Resource> Fact<Optional<T>> thingFact(String realm, T thing) {
        return new Fact<>(Optional.of(thing), SMALL, Marks.organization(thing.organization()), Marks.realm(realm));
    }

    private Fact<Optional<PersonSnapshot>> fact(AccountId account, PersonSnapshot snapshot) {
        return new Fact<>(Optional.of(snapshot), bytes(snapshot), CachedTokenSnapshots.marks(realm, account, snapshot));
    }

    static int bytes(PersonSnapshot snapshot) {
        int tasks = snapshot.tasks().values().stream()
                .mapToInt(projects -> projects.size())
                .sum();
        int grants = snapshot.workspaces().size()
                + snapshot.projects().size()
                + snapshot.projectRoles().size()
                + tasks;
        return SNAPSHOT + GRANT * grants;
    }
}

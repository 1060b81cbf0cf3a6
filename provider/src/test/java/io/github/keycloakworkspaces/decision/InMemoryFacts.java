package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.decision.evaluation.BulkStore;
import io.github.keycloakworkspaces.decision.search.Cursor;
import io.github.keycloakworkspaces.decision.search.SearchStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Permission;
import io.github.keycloakworkspaces.roles.PermissionStore;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All stores that decisions need, over a {@link FactWorld}; counts how often it is asked for many things at once. */
final class InMemoryFacts implements DecisionStore, BulkStore, SearchStore, PermissionStore {

    private final FactWorld world;
    private int statements;

    InMemoryFacts(FactWorld world) {
        this.world = world;
    }

    /** How many statements a database would have been asked so far. */
    int statements() {
        return statements;
    }

    @Override
    public Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
        statements++;
        return world.snapshot(account, organization, null);
    }

    @Override
    public Optional<PersonSnapshot> activeSnapshot(AccountId account) {
        statements++;
        return world.numbers
                .findPerson(account)
                .flatMap(world::workplace)
                .flatMap(organization -> world.snapshot(account, organization, null));
    }

    @Override
    public Optional<AccountId> accountById(String id) {
        return named(id, account -> account.id().value());
    }

    @Override
    public Optional<AccountId> accountByUsername(String username) {
        return named(username.toLowerCase(Locale.ROOT), FactWorld.Account::username);
    }

    @Override
    public Optional<AccountId> accountByEmail(String email) {
        return named(email.toLowerCase(Locale.ROOT), FactWorld.Account::email);
    }

    @Override
    public Optional<AccountId> accountByName(String name) {
        statements++;
        String lower = name.toLowerCase(Locale.ROOT);
        Set<AccountId> named = world.accounts.stream()
                .filter(account -> account.id().value().equals(name)
                        || account.username().equals(lower)
                        || account.email().equals(lower))
                .map(FactWorld.Account::id)
                .collect(Collectors.toSet());
        Set<AccountId> meant = Stream.concat(
                        named.stream(),
                        world.accounts.stream().map(FactWorld.Account::id).filter(id -> hasNumber(id, name)))
                .collect(Collectors.toSet());
        return meant.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    private boolean hasNumber(AccountId account, String number) {
        return world.numbers
                .findPerson(account)
                .filter(person -> String.valueOf(person.value()).equals(number))
                .isPresent();
    }

    /** A name that several have names nobody. */
    private Optional<AccountId> named(String name, Function<FactWorld.Account, String> read) {
        statements++;
        List<AccountId> found = world.accounts.stream()
                .filter(account -> read.apply(account).equals(name))
                .map(FactWorld.Account::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public Optional<OrganizationResource> organization(OrganizationId id) {
        statements++;
        return Optional.ofNullable(world.organizations.get(id.value())).map(OrganizationResource::new);
    }

    @Override
    public Optional<OrganizationResource> organizationCalled(String alias) {
        statements++;
        return Optional.ofNullable(world.aliases.get(alias)).map(OrganizationResource::new);
    }

    @Override
    public Optional<WorkspaceResource> workspace(WorkspaceId id) {
        statements++;
        return Optional.ofNullable(world.workspaces.get(id.value()));
    }

    @Override
    public Optional<ProjectResource> project(ProjectId id) {
        statements++;
        return Optional.ofNullable(world.projects.get(id.value()));
    }

    @Override
    public Optional<ProjectResource> project(OrganizationId organization, String externalId) {
        statements++;
        return world.projects.values().stream()
                .filter(project ->
                        project.organization().equals(organization) && externalId.equals(world.names.get(project.id())))
                .findFirst();
    }

    @Override
    public boolean assigned(ProjectId project, long task, PersonId person) {
        statements++;
        return world.duties.stream()
                .anyMatch(duty -> duty.project().equals(project)
                        && duty.task() == task
                        && duty.person().equals(person));
    }

    @Override
    public Map<String, AccountId> accountsById(Set<String> ids) {
        return all(ids, this::accountById);
    }

    @Override
    public Map<String, AccountId> accountsByUsername(Set<String> usernames) {
        return all(usernames, this::accountByUsername);
    }

    @Override
    public Map<String, AccountId> accountsByEmail(Set<String> emails) {
        return all(emails, this::accountByEmail);
    }

    @Override
    public Map<String, AccountId> accountsByName(Set<String> names) {
        return all(names, this::accountByName);
    }

    @Override
    public Map<AccountId, Identity> identities(Set<AccountId> accounts) {
        return all(
                accounts,
                account ->
                        world.numbers.findPerson(account).map(person -> new Identity(person, world.workplace(person))));
    }

    @Override
    public Map<OrganizationId, OrganizationResource> organizations(Set<OrganizationId> ids) {
        return all(ids, this::organization);
    }

    @Override
    public Map<WorkspaceId, WorkspaceResource> workspaces(Set<WorkspaceId> ids) {
        return all(ids, this::workspace);
    }

    @Override
    public Map<ProjectId, ProjectResource> projects(Set<ProjectId> ids) {
        return all(ids, this::project);
    }

    @Override
    public Map<ExternalName, ProjectResource> projectsByName(Set<ExternalName> names) {
        return all(names, name -> project(name.organization(), name.name()));
    }

    @Override
    public Set<Assignment> assignments(Set<Assignment> assignments) {
        return all(
                        assignments,
                        one -> assigned(one.project(), one.task(), one.person()) ? Optional.of(true) : Optional.empty())
                .keySet();
    }

    @Override
    public Map<Connection, PersonSnapshot> snapshots(Set<Connection> connections) {
        return all(connections, one -> world.snapshot(one.account(), one.organization(), one));
    }

    private <K, V> Map<K, V> all(Set<K> keys, Function<K, Optional<V>> one) {
        int before = statements;
        Map<K, V> found = new HashMap<>();
        keys.forEach(key -> one.apply(key).ifPresent(value -> found.put(key, value)));
        statements = before + 1;
        return found;
    }

    @Override
    public List<PersonSnapshot> snapshots(AccountId account, long from, int limit) {
        statements++;
        return world.organizations.values().stream()
                .filter(organization -> organization.value() >= from)
                .map(organization -> world.snapshot(account, organization, null))
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }

    @Override
    public List<WorkspaceResource> workspaces(Reachable reachable, Cursor after, int limit) {
        return things(
                world.workspaces.values().stream()
                        .filter(found -> reachable.whole().contains(found.organization())
                                || (reachable.tied().contains(found.organization())
                                        && tied(found, reachable.person()))),
                found -> new Cursor(found.organization().value(), found.id().value()),
                after,
                limit);
    }

    @Override
    public List<ProjectResource> projects(Reachable reachable, Cursor after, int limit) {
        return things(
                world.projects.values().stream()
                        .filter(found -> reachable.whole().contains(found.organization())
                                || (reachable.tied().contains(found.organization())
                                        && tied(found, reachable.person()))),
                found -> new Cursor(found.organization().value(), found.id().value()),
                after,
                limit);
    }

    private boolean tied(WorkspaceResource workspace, PersonId person) {
        return workspace.createdBy().equals(person)
                || world.workspaceMembers.getOrDefault(workspace.id(), Set.of()).contains(person);
    }

    private boolean tied(ProjectResource project, PersonId person) {
        return project.createdBy().equals(person)
                || world.projectMembers.getOrDefault(project.id(), Set.of()).contains(person)
                || tied(project.workspace(), person);
    }

    private <T> List<T> things(Stream<T> found, Function<T, Cursor> position, Cursor after, int limit) {
        statements++;
        return found.sorted(Comparator.comparing(position))
                .filter(one -> position.apply(one).compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<KnownTask> tasks(ProjectId project, PersonId person, long after, int limit) {
        statements++;
        return world.duties.stream()
                .filter(duty -> duty.project().equals(project) && duty.task() > after)
                .map(FactWorld.Duty::task)
                .distinct()
                .sorted()
                .limit(limit)
                .map(task -> new KnownTask(task, assigned(project, task, person)))
                .toList();
    }

    @Override
    public List<Candidate> people(SubjectCandidates wanted, long after, int limit) {
        statements++;
        OrganizationId organization = wanted.resource().organization();
        return world.roles.keySet().stream()
                .filter(place -> place.organization().equals(organization))
                .map(FactWorld.Place::person)
                .filter(person -> person.value() > after && among(wanted, person))
                .sorted(Comparator.comparing(PersonId::value))
                .flatMap(person -> world.accountOf(person).stream())
                .limit(limit)
                .map(account -> candidate(wanted, account))
                .toList();
    }

    private boolean among(SubjectCandidates wanted, PersonId person) {
        Role role = world.roles.get(new FactWorld.Place(wanted.resource().organization(), person));
        boolean atWork =
                world.workplace(person).equals(Optional.of(wanted.resource().organization()));
        return (!wanted.atWork() || atWork)
                && (wanted.whole().contains(role) || (wanted.tied().contains(role) && tied(wanted.resource(), person)));
    }

    private boolean tied(Resource resource, PersonId person) {
        ProjectResource project = resource.inProject();
        WorkspaceResource workspace = resource.inWorkspace();
        return project == null ? workspace != null && tied(workspace, person) : tied(project, person);
    }

    private Candidate candidate(SubjectCandidates wanted, AccountId account) {
        PersonId person = world.person(account);
        ProjectResource project = wanted.resource().inProject();
        Long task = wanted.task();
        boolean assigned = project != null && task != null && assigned(project.id(), task, person);
        return new Candidate(
                account,
                world.snapshot(account, wanted.resource().organization(), Connection.of(account, wanted.resource()))
                        .orElseThrow(),
                assigned);
    }

    @Override
    public List<OrganizationId> organizationsWith(String externalId) {
        statements++;
        return world.projects.values().stream()
                .filter(project -> externalId.equals(world.names.get(project.id())))
                .map(project -> project.organization().value())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(OrganizationId::new)
                .toList();
    }

    @Override
    public List<Permission> list(OrganizationId organization) {
        return world.changes.getOrDefault(organization, Map.of()).entrySet().stream()
                .map(change -> new Permission(1, organization, change.getKey(), change.getValue()))
                .toList();
    }

    @Override
    public Optional<Permission> find(OrganizationId organization, Action action) {
        statements++;
        return list(organization).stream()
                .filter(permission -> permission.action() == action)
                .findFirst();
    }

    @Override
    public Permission put(OrganizationId organization, Action action, Map<Role, Reach> reaches) {
        throw new UnsupportedOperationException("facts are written into the world");
    }

    @Override
    public boolean remove(OrganizationId organization, Action action) {
        throw new UnsupportedOperationException("facts are written into the world");
    }

    @Override
    public void removeAll(OrganizationId organization) {
        throw new UnsupportedOperationException("facts are written into the world");
    }
}

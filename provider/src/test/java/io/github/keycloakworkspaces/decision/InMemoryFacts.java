package io.github.keycloakworkspaces.decision;

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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All stores that decisions need, over a {@link FactWorld}; counts how often it is asked for many things at once. */
final class InMemoryFacts implements FactStore, SearchStore, PermissionStore {

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
    public LoadedFacts load(Set<? extends FactKey<?>> keys) {
        statements += (int) keys.stream().map(FactKey::kind).distinct().count();
        LoadedFacts found = new LoadedFacts();
        keys.forEach(key -> put(key, found));
        return found;
    }

    @SuppressWarnings("unchecked")
    private <V> void put(FactKey<V> key, LoadedFacts found) {
        find(key).ifPresent(value -> found.put(key, (V) value));
    }

    private Optional<?> find(FactKey<?> key) {
        if (key instanceof FactKey.Account name) {
            return account(name);
        }
        if (key instanceof FactKey.Person person) {
            return world.numbers.findPerson(person.account());
        }
        if (key instanceof FactKey.Workplace workplace) {
            return workplace(workplace.account());
        }
        if (key instanceof FactKey.Snapshot snapshot) {
            return world.snapshot(snapshot.account(), snapshot.organization(), null);
        }
        if (key instanceof FactKey.ActiveSnapshot active) {
            return workplace(active.account())
                    .flatMap(organization -> world.snapshot(active.account(), organization, null));
        }
        if (key instanceof FactKey.Connection connection) {
            return world.snapshot(connection.account(), connection.organization(), connection);
        }
        return thing(key);
    }

    private Optional<?> thing(FactKey<?> key) {
        if (key instanceof FactKey.Organization organization) {
            return Optional.ofNullable(world.organizations.get(organization.id().value()))
                    .map(OrganizationResource::new);
        }
        if (key instanceof FactKey.OrganizationAlias named) {
            return Optional.ofNullable(world.aliases.get(named.alias())).map(OrganizationResource::new);
        }
        if (key instanceof FactKey.Workspace workspace) {
            return Optional.ofNullable(world.workspaces.get(workspace.id().value()));
        }
        if (key instanceof FactKey.Project project) {
            return Optional.ofNullable(world.projects.get(project.id().value()));
        }
        if (key instanceof FactKey.ExternalProject named) {
            return world.projects.values().stream()
                    .filter(project -> project.organization().equals(named.organization())
                            && named.externalId().equals(world.names.get(project.id())))
                    .findFirst();
        }
        if (key instanceof FactKey.Assignment one) {
            return Optional.of(true).filter(yes -> assigned(one.project(), one.task(), one.person()));
        }
        throw new AssertionError("No question leads to " + key);
    }

    private Optional<AccountId> account(FactKey.Account name) {
        String lower = name.name().toLowerCase(Locale.ROOT);
        return switch (name.nameKind()) {
            case ID -> named(account -> account.id().value().equals(name.name()));
            case USERNAME -> named(account -> account.username().equals(lower));
            case EMAIL -> named(account -> account.email().equals(lower));
            case ANY -> byName(name.name());
        };
    }

    private Optional<AccountId> byName(String name) {
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
    private Optional<AccountId> named(Predicate<FactWorld.Account> called) {
        List<AccountId> found = world.accounts.stream()
                .filter(called)
                .map(FactWorld.Account::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<OrganizationId> workplace(AccountId account) {
        return world.numbers.findPerson(account).flatMap(world::workplace);
    }

    private boolean assigned(ProjectId project, long task, PersonId person) {
        return world.duties.stream()
                .anyMatch(duty -> duty.project().equals(project)
                        && duty.task() == task
                        && duty.person().equals(person));
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
                world.snapshot(
                                account,
                                wanted.resource().organization(),
                                FactKey.Connection.of(account, wanted.resource()))
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

package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.evaluation.BulkStore.Assignment;
import io.github.keycloakworkspaces.decision.evaluation.BulkStore.Connection;
import io.github.keycloakworkspaces.decision.evaluation.BulkStore.ExternalName;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers many questions by the very code that answers one. A question stops at the first fact that isn't there yet;
 * once all have stopped, what they need is fetched, each kind in one statement, and they start again. How often depends
 * on how many facts lead to one another, not on how many questions there are.
 */
final class BulkLookup implements Lookup {

    private final DirectLookup direct;
    private final BulkStore bulk;
    private final BatchLoader<String, AccountId> ids;
    private final BatchLoader<String, AccountId> usernames;
    private final BatchLoader<String, AccountId> emails;
    private final BatchLoader<String, AccountId> accounts;
    private final BatchLoader<AccountId, PersonId> people;
    private final BatchLoader<AccountId, OrganizationId> workplaces;
    private final BatchLoader<OrganizationId, OrganizationResource> organizations;
    private final BatchLoader<WorkspaceId, WorkspaceResource> workspaces;
    private final BatchLoader<ProjectId, ProjectResource> projects;
    private final BatchLoader<ExternalName, ProjectResource> names;
    private final BatchLoader<Assignment, Boolean> assignments;
    private final BatchLoader<Connection, PersonSnapshot> snapshots;

    /**
     * Looks in one place after the other.
     *
     * @param remembered knows some facts without reading anything
     * @param direct asked where only one thing of a kind is needed, because it remembers that
     */
    BulkLookup(DecisionStore remembered, DirectLookup direct, BulkStore bulk) {
        this.direct = direct;
        this.bulk = bulk;
        this.ids = new BatchLoader<>(remembered::accountById, orOne(direct::accountById, bulk::accountsById));
        this.usernames = new BatchLoader<>(
                remembered::accountByUsername, orOne(direct::accountByUsername, bulk::accountsByUsername));
        this.emails =
                new BatchLoader<>(remembered::accountByEmail, orOne(direct::accountByEmail, bulk::accountsByEmail));
        this.accounts =
                new BatchLoader<>(remembered::accountByName, orOne(direct::accountByName, bulk::accountsByName));
        this.people = new BatchLoader<>(account -> Optional.empty(), orOne(direct::person, this::fetchPeople));
        this.workplaces = new BatchLoader<>(
                account -> remembered.activeSnapshot(account).map(PersonSnapshot::organization),
                orOne(direct::workplace, this::fetchWorkplaces));
        this.organizations =
                new BatchLoader<>(remembered::organization, orOne(direct::organization, bulk::organizations));
        this.workspaces = new BatchLoader<>(remembered::workspace, orOne(direct::workspace, bulk::workspaces));
        this.projects = new BatchLoader<>(remembered::project, orOne(direct::project, bulk::projects));
        this.names = new BatchLoader<>(
                name -> remembered.project(name.organization(), name.name()),
                orOne(name -> direct.project(name.organization(), name.name()), bulk::projectsByName));
        this.assignments = new BatchLoader<>(
                assignment -> Optional.empty(),
                wanted -> bulk.assignments(wanted).stream()
                        .collect(Collectors.toMap(assignment -> assignment, assignment -> true)));
        this.snapshots = new BatchLoader<>(
                connection -> remembered.snapshot(connection.account(), connection.organization()),
                this::fetchSnapshots);
    }

    /** The answers in the order of the questions. */
    <Q, A> List<A> all(List<Q> questions, Function<Q, A> answer) {
        List<@Nullable A> answers = new ArrayList<>(questions.size());
        int open = 0;
        for (Q question : questions) {
            A first = once(question, answer);
            answers.add(first);
            open += first == null ? 1 : 0;
        }
        while (open > 0) {
            fetchWanted();
            open = 0;
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i) == null) {
                    A next = once(questions.get(i), answer);
                    answers.set(i, next);
                    open += next == null ? 1 : 0;
                }
            }
        }
        return answers.stream().map(Objects::requireNonNull).toList();
    }

    /** {@code null} as long as something is missing. */
    private static <Q, A> @Nullable A once(Q question, Function<Q, A> answer) {
        try {
            return answer.apply(question);
        } catch (BatchLoader.Missing e) {
            return null;
        }
    }

    private void fetchWanted() {
        List.of(
                        ids,
                        usernames,
                        emails,
                        accounts,
                        people,
                        workplaces,
                        organizations,
                        workspaces,
                        projects,
                        names,
                        assignments,
                        snapshots)
                .forEach(BatchLoader::fetchWanted);
    }

    private static <K, V> Function<Set<K>, Map<K, V>> orOne(
            Function<K, Optional<V>> one, Function<Set<K>, Map<K, V>> many) {
        return keys -> {
            if (keys.size() > 1) {
                return many.apply(keys);
            }
            K key = keys.iterator().next();
            return one.apply(key).map(found -> Map.of(key, found)).orElse(Map.of());
        };
    }

    private Map<AccountId, PersonId> fetchPeople(Set<AccountId> accounts) {
        Map<AccountId, PersonId> found = new HashMap<>();
        bulk.identities(accounts).forEach((account, identity) -> found.put(account, identity.person()));
        return found;
    }

    private Map<AccountId, OrganizationId> fetchWorkplaces(Set<AccountId> accounts) {
        Map<AccountId, OrganizationId> found = new HashMap<>();
        bulk.identities(accounts)
                .forEach((account, identity) -> identity.workplace().ifPresent(place -> found.put(account, place)));
        return found;
    }

    /** One person with many things of one organization is the usual batch, and has one snapshot. */
    private Map<Connection, PersonSnapshot> fetchSnapshots(Set<Connection> wanted) {
        Connection first = wanted.iterator().next();
        boolean oneSnapshot = wanted.stream()
                .allMatch(other -> other.account().equals(first.account())
                        && other.organization().equals(first.organization()));
        if (!oneSnapshot) {
            return bulk.snapshots(wanted);
        }
        Map<Connection, PersonSnapshot> found = new HashMap<>();
        direct.snapshot(first.account(), first.organization())
                .ifPresent(snapshot -> wanted.forEach(connection -> found.put(connection, snapshot)));
        return found;
    }

    @Override
    public Optional<AccountId> accountById(String id) {
        return ids.get(id);
    }

    @Override
    public Optional<AccountId> accountByUsername(String username) {
        return usernames.get(username);
    }

    @Override
    public Optional<AccountId> accountByEmail(String email) {
        return emails.get(email);
    }

    @Override
    public Optional<AccountId> accountByName(String name) {
        return accounts.get(name);
    }

    @Override
    public Optional<PersonId> person(AccountId account) {
        return people.get(account);
    }

    @Override
    public Optional<OrganizationId> workplace(AccountId account) {
        return workplaces.get(account);
    }

    @Override
    public Optional<OrganizationResource> organization(OrganizationId id) {
        return organizations.get(id);
    }

    @Override
    public Optional<WorkspaceResource> workspace(WorkspaceId id) {
        return workspaces.get(id);
    }

    @Override
    public Optional<ProjectResource> project(ProjectId id) {
        return projects.get(id);
    }

    @Override
    public Optional<ProjectResource> project(OrganizationId organization, String externalId) {
        return names.get(new ExternalName(organization, externalId));
    }

    @Override
    public boolean assigned(ProjectId project, long task, PersonId person) {
        return assignments.get(new Assignment(project, task, person)).isPresent();
    }

    @Override
    public Optional<PersonSnapshot> snapshot(AccountId account, Resource resource) {
        return snapshots.get(Connection.of(account, resource));
    }
}

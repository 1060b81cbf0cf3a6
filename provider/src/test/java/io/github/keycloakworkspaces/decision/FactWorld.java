package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A realm as plain facts, from which every store's answers can be worked out one by one. */
final class FactWorld {

    /** An account, whether or not it belongs to an organization. */
    record Account(AccountId id, String username, String email, boolean enabled) {}

    /** One membership. */
    record Place(OrganizationId organization, PersonId person) {}

    /** A task that is given to somebody to label or to review. */
    record Duty(ProjectId project, long task, PersonId person, Role as) {}

    final InMemoryMembershipStore numbers = new InMemoryMembershipStore();
    final List<Account> accounts = new ArrayList<>();
    final Map<PersonId, OrganizationId> chosen = new HashMap<>();
    final Map<Long, OrganizationId> organizations = new TreeMap<>();
    final Map<String, OrganizationId> aliases = new HashMap<>();
    final Set<OrganizationId> disabled = new HashSet<>();
    final Map<Place, Role> roles = new HashMap<>();
    final Map<Long, WorkspaceResource> workspaces = new TreeMap<>();
    final Map<Long, ProjectResource> projects = new TreeMap<>();
    final Map<ProjectId, String> names = new HashMap<>();
    final Map<WorkspaceId, Set<PersonId>> workspaceMembers = new HashMap<>();
    final Map<ProjectId, Set<PersonId>> projectMembers = new HashMap<>();
    final Map<ProjectId, Map<PersonId, Role>> projectRoles = new HashMap<>();
    final Set<Duty> duties = new HashSet<>();
    final Map<OrganizationId, Map<Action, Map<Role, Reach>>> changes = new HashMap<>();

    PersonId person(AccountId account) {
        return numbers.person(account);
    }

    Optional<Account> account(AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    Optional<AccountId> accountOf(PersonId person) {
        return accounts.stream()
                .map(Account::id)
                .filter(id -> numbers.findPerson(id).equals(Optional.of(person)))
                .findFirst();
    }

    /** As the person chose, or else the first of the others, where they can work now; if nowhere, as they chose. */
    Optional<OrganizationId> workplace(PersonId person) {
        return Stream.concat(Stream.ofNullable(chosen.get(person)), organizations.values().stream())
                .filter(organization -> !disabled.contains(organization)
                        && Optional.ofNullable(roles.get(new Place(organization, person)))
                                .filter(Role::working)
                                .isPresent())
                .findFirst()
                .or(() -> Optional.ofNullable(chosen.get(person)));
    }

    /** What the person holds there; with the things left out that the connection doesn't have in view. */
    Optional<PersonSnapshot> snapshot(AccountId id, OrganizationId organization, FactKey.@Nullable Connection view) {
        Optional<PersonId> person = numbers.findPerson(id);
        Role role =
                person.map(known -> roles.get(new Place(organization, known))).orElse(null);
        if (person.isEmpty() || role == null) {
            return Optional.empty();
        }
        Set<WorkspaceId> inWorkspaces = with(workspaceMembers, person.get());
        Set<ProjectId> inProjects = with(projectMembers, person.get());
        Map<ProjectId, Role> given = new HashMap<>();
        projectRoles.forEach((project, people) -> {
            if (people.containsKey(person.get())) {
                given.put(project, people.get(person.get()));
            }
        });
        Map<Role, Set<ProjectId>> tasks = new EnumMap<>(Role.class);
        duties.stream()
                .filter(duty -> duty.person().equals(person.get()))
                .forEach(duty ->
                        tasks.computeIfAbsent(duty.as(), key -> new HashSet<>()).add(duty.project()));
        if (view != null) {
            inWorkspaces.removeIf(workspace -> !workspace.equals(view.workspace()));
            inProjects.removeIf(project -> !project.equals(view.project()));
            given.keySet().removeIf(project -> !project.equals(view.project()));
            tasks.values().forEach(found -> found.removeIf(project -> !project.equals(view.project())));
        }
        boolean enabled = account(id).map(Account::enabled).orElse(false) && !disabled.contains(organization);
        return Optional.of(new PersonSnapshot(
                organization,
                person.get(),
                role,
                enabled,
                inWorkspaces,
                inProjects,
                given,
                tasks,
                overrides(organization),
                1));
    }

    private static <T> Set<T> with(Map<T, Set<PersonId>> members, PersonId person) {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().contains(person))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    MatrixOverrides overrides(OrganizationId organization) {
        return new MatrixOverrides(changes.getOrDefault(organization, Map.of()));
    }
}

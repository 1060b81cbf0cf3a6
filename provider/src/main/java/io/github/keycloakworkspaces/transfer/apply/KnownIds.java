package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.apply.Directory.Account;
import io.github.keycloakworkspaces.transfer.plan.ResourcePath;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The ids of people by user name, and of workspaces and projects by path: at first those that are there, and then those
 * that the execution of a plan creates, too.
 */
final class KnownIds {

    private final MembershipStore store;
    private final Map<String, Account> accounts;
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<ResourcePath, WorkspaceId> workspaces = new HashMap<>();
    private final Map<ResourcePath, ProjectId> projects = new HashMap<>();

    KnownIds(Comparison comparison, MembershipStore store) {
        this.store = store;
        this.accounts = comparison.accounts();
        for (MemberState member : comparison.state().members()) {
            people.put(member.user(), member.person());
        }
        ResourcePath.workspaces(comparison.state().workspaces()).forEach((path, workspace) -> {
            workspaces.put(path, workspace.id());
            ResourcePath.projects(path, workspace.projects())
                    .forEach((inside, project) -> projects.put(inside, project.id()));
        });
    }

    void add(String user, PersonId person) {
        people.put(user, person);
    }

    void add(ResourcePath path, WorkspaceId workspace) {
        workspaces.put(path, workspace);
    }

    void add(ResourcePath path, ProjectId project) {
        projects.put(path, project);
    }

    PersonId person(String user) {
        return Objects.requireNonNull(people.get(user), user);
    }

    AccountId account(String user) {
        Account account = accounts.get(user);
        if (account != null) {
            return account.id();
        }
        return store.account(person(user)).orElseThrow(() -> new IllegalStateException("no account of " + user));
    }

    boolean isWorkspace(ResourcePath path) {
        return workspaces.containsKey(path);
    }

    WorkspaceId workspace(ResourcePath path) {
        return Objects.requireNonNull(workspaces.get(path), path::toString);
    }

    ProjectId project(ResourcePath path) {
        return Objects.requireNonNull(projects.get(path), path::toString);
    }
}

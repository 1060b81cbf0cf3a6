package io.github.keycloakworkspaces.bench;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People who are members of ten projects each, by number: whatever somebody asks about is computed, so that a world of
 * any size takes no memory of its own.
 *
 * @param people how many
 */
record World(int people) implements DecisionStore {

    static final int PROJECTS_EACH = 10;

    private static final int PROJECTS = 1000;
    static final OrganizationId ACME = new OrganizationId(1);
    private static final PersonId FOUNDER = new PersonId(1);
    private static final WorkspaceResource SHARED = new WorkspaceResource(ACME, new WorkspaceId(1), FOUNDER, false);
    private static final List<Role> ROLES =
            List.of(Role.ANNOTATOR, Role.ANNOTATOR, Role.ANNOTATOR, Role.REVIEWER, Role.MANAGER);

    static Role role(int person) {
        return ROLES.get(person % ROLES.size());
    }

    /** The projects of one person. */
    static Set<ProjectId> projects(int person) {
        Set<ProjectId> projects = new HashSet<>();
        for (int i = 0; i < PROJECTS_EACH; i++) {
            projects.add(new ProjectId(1 + (person * 7L + i * 97L) % PROJECTS));
        }
        return projects;
    }

    static AccountId account(int person) {
        return new AccountId("00000000-0000-4000-8000-" + String.format("%012d", person));
    }

    @Override
    public Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
        int person = Integer.parseInt(account.value().substring("00000000-0000-4000-8000-".length()));
        return Optional.of(new PersonSnapshot(
                organization, new PersonId(person + 1L), role(person), true, Set.of(), projects(person), Map.of(), 1));
    }

    @Override
    public Optional<ProjectResource> project(ProjectId id) {
        return Optional.of(new ProjectResource(id, SHARED, FOUNDER, true, Set.of(), Set.of(), null));
    }

    @Override
    public Optional<PersonSnapshot> activeSnapshot(AccountId account) {
        return snapshot(account, ACME);
    }

    @Override
    public Optional<AccountId> accountById(String id) {
        return Optional.of(new AccountId(id));
    }

    @Override
    public Optional<AccountId> accountByName(String name) {
        return accountById(name);
    }

    @Override
    public Optional<AccountId> accountByUsername(String username) {
        return Optional.empty();
    }

    @Override
    public Optional<AccountId> accountByEmail(String email) {
        return Optional.empty();
    }

    @Override
    public Optional<OrganizationResource> organization(OrganizationId id) {
        return Optional.of(new OrganizationResource(id));
    }

    @Override
    public Optional<OrganizationResource> organizationCalled(String alias) {
        return Optional.empty();
    }

    @Override
    public Optional<WorkspaceResource> workspace(WorkspaceId id) {
        return Optional.of(SHARED);
    }

    @Override
    public Optional<ProjectResource> project(OrganizationId organization, String externalId) {
        return Optional.empty();
    }

    @Override
    public boolean assigned(ProjectId project, long task, PersonId person) {
        return false;
    }
}

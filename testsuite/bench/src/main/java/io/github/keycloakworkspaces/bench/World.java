package io.github.keycloakworkspaces.bench;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.FactStore;
import io.github.keycloakworkspaces.decision.LoadedFacts;
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
import java.util.Set;

/**
 * People who are members of ten projects each, by number: whatever somebody asks about is computed, so that a world of
 * any size takes no memory of its own.
 *
 * @param people how many
 */
record World(int people) implements FactStore {

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
    public LoadedFacts load(Set<? extends FactKey<?>> keys) {
        LoadedFacts found = new LoadedFacts();
        for (FactKey<?> key : keys) {
            if (key instanceof FactKey.Snapshot snapshot) {
                found.put(snapshot, person(snapshot.account(), snapshot.organization()));
            } else if (key instanceof FactKey.Project project) {
                found.put(project, new ProjectResource(project.id(), SHARED, FOUNDER, true, Set.of(), Set.of(), null));
            } else {
                throw new IllegalArgumentException("Nobody asks for " + key);
            }
        }
        return found;
    }

    private static PersonSnapshot person(AccountId account, OrganizationId organization) {
        int person = Integer.parseInt(account.value().substring("00000000-0000-4000-8000-".length()));
        return new PersonSnapshot(
                organization, new PersonId(person + 1L), role(person), true, Set.of(), projects(person), Map.of(), 1);
    }
}

package io.github.keycloakworkspaces.decision.search;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What in one realm may come out of a search; what does is decided about each. Every list has the order of positions,
 * begins after one, and costs one statement whatever its length. A list that is shorter than its limit is the end.
 */
public interface SearchStore {

    /** All that a person holds in each of their organizations, in the order of the numbers of these from that one on. */
    List<PersonSnapshot> snapshots(AccountId account, long from, int limit);

    List<WorkspaceResource> workspaces(Reachable reachable, Cursor after, int limit);

    /** The projects, of no assignee. */
    List<ProjectResource> projects(Reachable reachable, Cursor after, int limit);

    /** The tasks of a project that somebody is assigned to, by number; there is no list of all tasks. */
    List<KnownTask> tasks(ProjectId project, PersonId person, long after, int limit);

    List<Candidate> people(SubjectCandidates wanted, long after, int limit);

    /** The organizations that have a project of that name, by number. */
    List<OrganizationId> organizationsWith(String externalId);

    /**
     * What somebody may reach.
     *
     * @param whole organizations of which everything is looked at
     * @param tied organizations of which only that is looked at which the person created or is a member of, or which is in
     *     such a workspace
     */
    record Reachable(PersonId person, Set<OrganizationId> whole, Set<OrganizationId> tied) {

        public Reachable {
            whole = Set.copyOf(whole);
            tied = Set.copyOf(tied);
        }
    }

    /** A task, and whether it is assigned to the person who was asked for. */
    record KnownTask(long number, boolean assigned) {}

    /**
     * Who may be permitted something with a resource: members of its organization with an account.
     *
     * @param whole roles whose holders are all looked at
     * @param tied roles of which only those are looked at who created the resource or its workspace, or are in one of them
     * @param task the task that each is asked to have been given, or {@code null} if none is meant
     * @param atWork whether only those are looked at who work in that organization now
     */
    record SubjectCandidates(
            Resource resource,
            Set<Role> whole,
            Set<Role> tied,
            @Nullable Long task,
            boolean atWork) {

        public SubjectCandidates {
            whole = Set.copyOf(whole);
            tied = Set.copyOf(tied);
        }
    }

    /**
     * Somebody who may be permitted something.
     *
     * @param person what they hold, as far as it has to do with the resource
     * @param assigned whether the task that is meant is assigned to them
     */
    record Candidate(AccountId account, PersonSnapshot person, boolean assigned) {}
}

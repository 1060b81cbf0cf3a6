package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Assigning tasks to people, whether the project hands its tasks out one by one or to everybody. The tasks are the
 * application's: any number may be one.
 */
public final class TaskAssignees {

    /** The most pairs of task and person in one request. */
    public static final int MOST_PAIRS = 10_000;

    private final ProjectPermission permission;
    private final ProjectMemberStore people;
    private final TaskAssigneeStore store;
    private final int mostInProject;

    /** @param mostInProject the most pairs of task and person, for whatever they are, that a project may have */
    public TaskAssignees(
            ProjectPermission permission, ProjectMemberStore people, TaskAssigneeStore store, int mostInProject) {
        this.permission = permission;
        this.people = people;
        this.store = store;
        this.mostInProject = mostInProject;
    }

    /**
     * What a bulk assignment did.
     *
     * @param assignments how many there were not before
     * @param tasks all that it was about
     */
    public record Assigned(long assignments, List<TaskId> tasks) {
        public Assigned {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * Assigns each of the tasks to each of the people; what is assigned already stays.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code assignment.too_many},
     *     {@code assignment.project_full}, {@code member.not_found}, {@code project.not_member},
     *     {@code role.cannot_review}, {@code project.not_found}, {@code caller.changed}
     */
    public Assigned assign(
            Actor actor,
            OrganizationId organization,
            ProjectId project,
            AssignmentType type,
            Set<PersonId> assignees,
            TaskSelection selection) {
        LockedProject locked = LockedProject.of(permission, people, actor, organization, project)
                .permitting(type.permission());
        requireWorkers(locked, type, assignees);
        List<TaskId> tasks = tasks(organization, project, selection);
        if ((long) tasks.size() * assignees.size() > MOST_PAIRS) {
            throw ProjectPeopleProblems.tooMany(MOST_PAIRS);
        }
        return new Assigned(assign(locked, type, assignees, new LinkedHashSet<>(tasks)), tasks);
    }

    /** Makes them the only ones who have a task for that; the refusals are those of {@link #assign}. */
    public void replace(
            Actor actor,
            OrganizationId organization,
            ProjectId project,
            AssignmentType type,
            Set<PersonId> assignees,
            TaskId task) {
        LockedProject locked = LockedProject.of(permission, people, actor, organization, project)
                .permitting(type.permission());
        requireWorkers(locked, type, assignees);
        store.keepOnly(organization, project, task, type, assignees);
        assign(locked, type, assignees, Set.of(task));
    }

    /**
     * Takes a task from people; whoever doesn't have it stays without.
     *
     * @param assignees empty for everybody
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.not_found}, {@code caller.changed}
     */
    public void remove(
            Actor actor,
            OrganizationId organization,
            ProjectId project,
            Set<AssignmentType> types,
            Set<PersonId> assignees,
            TaskId task) {
        LockedProject locked = LockedProject.of(permission, people, actor, organization, project);
        types.forEach(type -> locked.permitting(type.permission()));
        store.remove(organization, project, task, types, assignees);
    }

    private long assign(LockedProject locked, AssignmentType type, Set<PersonId> assignees, Set<TaskId> tasks) {
        if (tasks.isEmpty() || assignees.isEmpty()) {
            return 0;
        }
        OrganizationId organization = locked.organization();
        ProjectId project = locked.place().id();
        long added = store.assign(organization, project, tasks, type, assignees);
        if (added > 0 && store.count(organization, project) > mostInProject) {
            throw ProjectPeopleProblems.projectFull(mostInProject);
        }
        return added;
    }

    /** One more than may be is enough to know that there are too many. */
    private List<TaskId> tasks(OrganizationId organization, ProjectId project, TaskSelection selection) {
        return selection instanceof TaskSelection.These these
                ? these.tasks().stream()
                        .sorted(Comparator.comparing(TaskId::value))
                        .toList()
                : store.tasks(organization, project, ((TaskSelection.Known) selection).excluded(), MOST_PAIRS + 1);
    }

    private static void requireWorkers(LockedProject locked, AssignmentType type, Set<PersonId> assignees) {
        List<ProjectPerson> found = locked.people(assignees);
        Set<PersonId> outside = LockedProject.those(found, person -> !person.works());
        if (!outside.isEmpty()) {
            throw ProjectPeopleProblems.notMembers(outside);
        }
        Set<PersonId> tooLow = LockedProject.those(found, person -> !type.isDoneBy(person.effectiveRole()));
        if (!tooLow.isEmpty()) {
            throw ProjectPeopleProblems.cannotReview(tooLow);
        }
    }
}

package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.Set;

/**
 * Who works on which task, in the projects of one realm. Every method costs a fixed number of statements, however many
 * tasks and people it is about, and every change makes the organization's revision grow.
 */
public interface TaskAssigneeStore {

    /** The tasks of the project that have assignees, apart from some, by number. */
    List<TaskId> tasks(OrganizationId organization, ProjectId project, Set<TaskId> excluded, int limit);

    /** How many assignments the project has. */
    long count(OrganizationId organization, ProjectId project);

    /** The assignees of one task, in the order in which they were assigned. */
    List<TaskAssignment> of(OrganizationId organization, ProjectId project, TaskId task);

    /**
     * Assigns every one of the tasks to every one of the people.
     *
     * @return how many assignments there were not before
     */
    long assign(
            OrganizationId organization,
            ProjectId project,
            Set<TaskId> tasks,
            AssignmentType type,
            Set<PersonId> people);

    /** Takes one task from everybody who has it for that, apart from some. */
    void keepOnly(OrganizationId organization, ProjectId project, TaskId task, AssignmentType type, Set<PersonId> kept);

    /**
     * Takes one task from people.
     *
     * @param people empty for everybody
     */
    void remove(
            OrganizationId organization,
            ProjectId project,
            TaskId task,
            Set<AssignmentType> types,
            Set<PersonId> people);
}

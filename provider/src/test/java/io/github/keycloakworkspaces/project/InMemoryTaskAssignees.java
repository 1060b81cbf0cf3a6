package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The assignees of one project's tasks in a list. */
final class InMemoryTaskAssignees implements TaskAssigneeStore {

    final List<TaskAssignment> assignments = new ArrayList<>();

    private final MembershipStore organizations;
    private long next = 1;

    InMemoryTaskAssignees(MembershipStore organizations) {
        this.organizations = organizations;
    }

    @Override
    public List<TaskId> tasks(OrganizationId organization, ProjectId project, Set<TaskId> excluded, int limit) {
        return assignments.stream()
                .map(TaskAssignment::task)
                .distinct()
                .filter(task -> !excluded.contains(task))
                .sorted(Comparator.comparing(TaskId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(OrganizationId organization, ProjectId project) {
        return assignments.size();
    }

    @Override
    public List<TaskAssignment> of(OrganizationId organization, ProjectId project, TaskId task) {
        return assignments.stream()
                .filter(assignment -> assignment.task().equals(task))
                .toList();
    }

    @Override
    public long assign(
            OrganizationId organization,
            ProjectId project,
            Set<TaskId> tasks,
            AssignmentType type,
            Set<PersonId> people) {
        organizations.changed(organization);
        long before = assignments.size();
        for (TaskId task : tasks) {
            for (PersonId person : people) {
                boolean there = assignments.stream()
                        .anyMatch(present -> present.task().equals(task)
                                && present.person().equals(person)
                                && present.type() == type);
                if (!there) {
                    assignments.add(new TaskAssignment(next++, task, person, type, Instant.EPOCH));
                }
            }
        }
        return assignments.size() - before;
    }

    @Override
    public void keepOnly(
            OrganizationId organization, ProjectId project, TaskId task, AssignmentType type, Set<PersonId> kept) {
        organizations.changed(organization);
        assignments.removeIf(
                present -> present.task().equals(task) && present.type() == type && !kept.contains(present.person()));
    }

    @Override
    public void remove(
            OrganizationId organization,
            ProjectId project,
            TaskId task,
            Set<AssignmentType> types,
            Set<PersonId> people) {
        organizations.changed(organization);
        assignments.removeIf(present -> present.task().equals(task)
                && types.contains(present.type())
                && (people.isEmpty() || people.contains(present.person())));
    }
}

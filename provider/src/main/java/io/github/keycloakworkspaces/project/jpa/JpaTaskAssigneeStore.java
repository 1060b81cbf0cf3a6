package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.project.AssignmentType;
import io.github.keycloakworkspaces.project.TaskAssigneeStore;
import io.github.keycloakworkspaces.project.TaskAssignment;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.project.sql.InProject;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Task assignees in the database of Keycloak and in its transaction. Each change begins with the revision of the
 * organization, which fails for one of another realm. Thousands of tasks go to the database as one array.
 */
public final class JpaTaskAssigneeStore implements TaskAssigneeStore {

    private static final String ASSIGN = """
        INSERT INTO KW_TASK_ASSIGNEE (ID, ORGANIZATION_ID, PROJECT_ID, TASK, PERSON_ID, TYPE, CREATED_AT)
        SELECT nextval('KW_TASK_ASSIGNEE_SEQ'), m.ORGANIZATION_ID, :project, t.TASK, m.PERSON_ID, :type, :now
        FROM KW_MEMBER m CROSS JOIN UNNEST(CAST(:tasks AS BIGINT ARRAY)) AS t(TASK)
        WHERE m.ORGANIZATION_ID = :organization AND m.PERSON_ID IN (:people) AND NOT EXISTS (
          SELECT 1 FROM KW_TASK_ASSIGNEE a WHERE a.PROJECT_ID = :project AND a.TASK = t.TASK
            AND a.PERSON_ID = m.PERSON_ID AND a.TYPE = :type)\
        """;

    /** As decisions take it: an assignment counts only while the person is in the project. */
    private static final String OF_TASK = """
        select a.id as id, a.personId as person, a.type as type, a.createdAt as createdAt
        from KwTaskAssignee a
        join KwOrganization k on k.id = a.organizationId and k.realmId = :realm
        join KwMember m on m.organizationId = a.organizationId and m.personId = a.personId and m.deletedAt is null
        join KwProject j on j.id = a.projectId and j.organizationId = a.organizationId
        join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
        where a.organizationId = :organization and a.projectId = :project and a.task = :task
            and (%s or %s or %s)
        order by a.id
        """.formatted(InProject.EXPLICIT, InProject.INHERITED, InProject.EVERYWHERE);

    private static final String DELETE = """
        delete from KwTaskAssignee a where a.organizationId = :organization and a.projectId = :project
            and a.task = :task and a.type in :types
        """;

    private final EntityManager em;
    private final String realmId;
    private final MembershipStore organizations;
    private final Clock clock;

    public JpaTaskAssigneeStore(EntityManager em, String realmId, MembershipStore organizations, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** So many more are read as may be left out: thousands of exceptions make a slow statement. */
    @Override
    public List<TaskId> tasks(OrganizationId organization, ProjectId project, Set<TaskId> excluded, int limit) {
        return em
                .createQuery("""
                        select distinct a.task
                        from KwTaskAssignee a
                        join KwOrganization k on k.id = a.organizationId and k.realmId = :realm
                        where a.organizationId = :organization and a.projectId = :project
                        order by a.task\
                        """, Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("project", project.value())
                .setMaxResults(limit + excluded.size())
                .getResultList()
                .stream()
                .map(TaskId::new)
                .filter(task -> !excluded.contains(task))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(OrganizationId organization, ProjectId project) {
        return em.createQuery("""
                        select count(a.id)
                        from KwTaskAssignee a
                        join KwOrganization k on k.id = a.organizationId and k.realmId = :realm
                        where a.organizationId = :organization and a.projectId = :project\
                        """, Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("project", project.value())
                .getSingleResult();
    }

    @Override
    public List<TaskAssignment> of(OrganizationId organization, ProjectId project, TaskId task) {
        return em
                .createQuery(OF_TASK, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("everywhere", RoleCodes.EVERYWHERE)
                .setParameter("organization", organization.value())
                .setParameter("project", project.value())
                .setParameter("task", task.value())
                .getResultList()
                .stream()
                .map(row -> new TaskAssignment(
                        row.get("id", Long.class),
                        task,
                        new PersonId(row.get("person", Long.class)),
                        AssignmentType.ofCode(row.get("type", String.class)).orElseThrow(),
                        Instant.ofEpochMilli(row.get("createdAt", Long.class))))
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
        return em.createNativeQuery(ASSIGN)
                .setParameter("organization", organization.value())
                .setParameter("project", project.value())
                .setParameter("tasks", numbers(tasks))
                .setParameter("type", type.code())
                .setParameter("people", PersonId.values(people))
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    @Override
    public void keepOnly(
            OrganizationId organization, ProjectId project, TaskId task, AssignmentType type, Set<PersonId> kept) {
        delete(organization, project, task, Set.of(type), "and a.personId not in :people", kept);
    }

    @Override
    public void remove(
            OrganizationId organization,
            ProjectId project,
            TaskId task,
            Set<AssignmentType> types,
            Set<PersonId> people) {
        delete(organization, project, task, types, "and a.personId in :people", people);
    }

    private void delete(
            OrganizationId organization,
            ProjectId project,
            TaskId task,
            Set<AssignmentType> types,
            String among,
            Set<PersonId> people) {
        organizations.changed(organization);
        Query delete = em.createQuery(people.isEmpty() ? DELETE : DELETE + among)
                .setParameter("organization", organization.value())
                .setParameter("project", project.value())
                .setParameter("task", task.value())
                .setParameter("types", types.stream().map(AssignmentType::code).toList());
        if (!people.isEmpty()) {
            delete.setParameter("people", PersonId.values(people));
        }
        delete.executeUpdate();
    }

    private static Long[] numbers(Collection<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toArray(Long[]::new);
    }
}

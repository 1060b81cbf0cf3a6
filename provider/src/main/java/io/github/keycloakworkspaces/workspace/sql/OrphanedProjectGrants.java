package io.github.keycloakworkspaces.workspace.sql;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.function.UnaryOperator;

/**
 * Project roles and tasks of people who are in the project no more: neither added to it nor through its workspace. They
 * count for nothing, and would be back, unasked, with the next membership. Both kinds go by one statement each, however
 * many there are. The realm was checked before, with the organization's row.
 */
public final class OrphanedProjectGrants {

    /** A project that is in a sandbox for now keeps what belongs to those who were added to it. */
    private static final String DELETE = """
        DELETE FROM %s x
        WHERE x.ORGANIZATION_ID = :organization AND %s
          AND NOT EXISTS (SELECT 1 FROM KW_PROJECT_MEMBER g
            WHERE g.PROJECT_ID = x.PROJECT_ID AND g.PERSON_ID = x.PERSON_ID)
        """;

    /** A role that is a member of every project keeps its tasks; a project role means nothing to it. */
    private static final String NOT_EVERYWHERE = """
          AND NOT EXISTS (SELECT 1 FROM KW_MEMBER m
            WHERE m.ORGANIZATION_ID = x.ORGANIZATION_ID AND m.PERSON_ID = x.PERSON_ID AND m.ROLE IN ('%s'))
        """.formatted(String.join("', '", Role.codes(Role::everywhere)));

    private static final String OUTSIDE = """
        AND NOT EXISTS (SELECT 1 FROM KW_PROJECT j
          JOIN KW_WORKSPACE_MEMBER g ON g.WORKSPACE_ID = j.WORKSPACE_ID
          WHERE j.ID = x.PROJECT_ID AND g.PERSON_ID = x.PERSON_ID)
        AND NOT EXISTS (SELECT 1 FROM KW_PROJECT j
          JOIN KW_WORKSPACE w ON w.ID = j.WORKSPACE_ID
          WHERE j.ID = x.PROJECT_ID AND w.PERSONAL_OF = x.PERSON_ID)\
        """;

    private static final String OF_PROJECT = "x.PROJECT_ID = :project\n" + OUTSIDE;

    private static final String OF_PERSON = "x.PERSON_ID = :person\n" + OUTSIDE;

    /** People by their numbers in one array: a list has an end. */
    private static final String OF_PEOPLE = """
        x.PERSON_ID = ANY(CAST(:people AS BIGINT ARRAY))
          AND x.PROJECT_ID IN (SELECT j.ID FROM KW_PROJECT j
            WHERE j.WORKSPACE_ID = :workspace AND j.ORGANIZATION_ID = :organization)\
        """;

    private final EntityManager em;

    public OrphanedProjectGrants(EntityManager em) {
        this.em = em;
    }

    /** Deletes those of anybody in a project. */
    public void delete(OrganizationId organization, ProjectId project) {
        delete(organization, OF_PROJECT, statement -> statement.setParameter("project", project.value()));
    }

    /** Deletes those of a person in all projects. */
    public void delete(OrganizationId organization, PersonId person) {
        delete(organization, OF_PERSON, statement -> statement.setParameter("person", person.value()));
    }

    /** Deletes those that people have in the projects of a workspace, in which they are no more. */
    public void delete(OrganizationId organization, WorkspaceId workspace, Collection<Long> people) {
        Long[] numbers = people.toArray(Long[]::new);
        delete(
                organization,
                OF_PEOPLE,
                statement ->
                        statement.setParameter("workspace", workspace.value()).setParameter("people", numbers));
    }

    private void delete(OrganizationId organization, String which, UnaryOperator<Query> bound) {
        run(DELETE.formatted("KW_PROJECT_ROLE", which), organization, bound);
        run(DELETE.formatted("KW_TASK_ASSIGNEE", which) + NOT_EVERYWHERE, organization, bound);
    }

    private void run(String statement, OrganizationId organization, UnaryOperator<Query> bound) {
        bound.apply(em.createNativeQuery(statement).setParameter("organization", organization.value()))
                .executeUpdate();
    }
}

package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.project.PersonName;
import io.github.keycloakworkspaces.project.ProjectCrowd;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of many projects in one statement, which costs as much as there are workspace members and explicit
 * members: the people of a workspace are read once, however many projects it has.
 */
final class ProjectCrowds {

    /** More than a page has; beyond it the statement reads the whole organization instead of listing numbers. */
    private static final int MOST_NUMBERS = 1000;

    /** Of workspaces ({@code W}) everybody, of projects ({@code P}) those who are not in the workspace. */
    private static final String STATEMENT = """
            SELECT x.KIND, x.THING, x.TOTAL, x.PERSON_ID, u.USERNAME, u.EMAIL, u.FIRST_NAME, u.LAST_NAME
            FROM (
              SELECT d.KIND, d.THING, d.PERSON_ID, COUNT(*) OVER (PARTITION BY d.KIND, d.THING) AS TOTAL,
                ROW_NUMBER() OVER (PARTITION BY d.KIND, d.THING ORDER BY d.PERSON_ID) AS PLACE
              FROM (
                SELECT DISTINCT CAST('W' AS VARCHAR(1)) AS KIND, h.WORKSPACE_ID AS THING, h.PERSON_ID AS PERSON_ID
                FROM KW_WORKSPACE_MEMBER h
                WHERE h.ORGANIZATION_ID = :organization %s
                UNION ALL
                SELECT DISTINCT CAST('P' AS VARCHAR(1)), g.PROJECT_ID, g.PERSON_ID
                FROM KW_PROJECT_MEMBER g
                JOIN KW_PROJECT j ON j.ID = g.PROJECT_ID AND j.ORGANIZATION_ID = g.ORGANIZATION_ID
                WHERE g.ORGANIZATION_ID = :organization %s
                  AND NOT EXISTS (SELECT 1 FROM KW_WORKSPACE_MEMBER h WHERE h.WORKSPACE_ID = j.WORKSPACE_ID
                    AND h.ORGANIZATION_ID = j.ORGANIZATION_ID AND h.PERSON_ID = g.PERSON_ID)
              ) d
              JOIN KW_MEMBER m ON m.ORGANIZATION_ID = :organization AND m.PERSON_ID = d.PERSON_ID
                AND m.DELETED_AT IS NULL
            ) x
            JOIN KW_PERSON p ON p.ID = x.PERSON_ID AND p.REALM_ID = :realm
            LEFT JOIN USER_ENTITY u ON u.ID = p.USER_ID AND u.REALM_ID = p.REALM_ID
            WHERE x.PLACE <= :places
            """;

    private final EntityManager em;
    private final String realmId;

    ProjectCrowds(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Map<ProjectId, ProjectCrowd> of(OrganizationId organization, Map<ProjectId, WorkspaceId> projects, int limit) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        Map<Long, ProjectCrowd> inWorkspaces = new HashMap<>();
        Map<Long, ProjectCrowd> inProjects = new HashMap<>();
        for (Object found :
                statement(organization, projects, Math.max(limit, 1)).getResultList()) {
            Object[] row = (Object[]) found;
            var crowds = row[0].toString().equals("W") ? inWorkspaces : inProjects;
            crowds.merge(number(row[1]), new ProjectCrowd(List.of(name(row)), number(row[2])), ProjectCrowds::more);
        }
        Map<ProjectId, ProjectCrowd> crowds = new HashMap<>();
        projects.forEach((project, workspace) -> crowds.put(
                project,
                both(
                        inWorkspaces.getOrDefault(workspace.value(), ProjectCrowd.NOBODY),
                        inProjects.getOrDefault(project.value(), ProjectCrowd.NOBODY),
                        limit)));
        return crowds;
    }

    private Query statement(OrganizationId organization, Map<ProjectId, WorkspaceId> projects, int places) {
        boolean listed = projects.size() <= MOST_NUMBERS;
        String statement = listed
                ? STATEMENT.formatted("AND h.WORKSPACE_ID IN (:workspaces)", "AND g.PROJECT_ID IN (:projects)")
                : STATEMENT.formatted("", "");
        Query query = em.createNativeQuery(statement)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("places", (long) places);
        if (listed) {
            query.setParameter("workspaces", numbers(projects.values().stream().map(WorkspaceId::value)));
            query.setParameter("projects", numbers(projects.keySet().stream().map(ProjectId::value)));
        }
        return query;
    }

    private static Collection<Long> numbers(Stream<Long> numbers) {
        return numbers.distinct().toList();
    }

    private static ProjectCrowd more(ProjectCrowd present, ProjectCrowd next) {
        List<PersonName> people = new ArrayList<>(present.first());
        people.addAll(next.first());
        return new ProjectCrowd(people, present.count());
    }

    private static ProjectCrowd both(ProjectCrowd workspace, ProjectCrowd project, int limit) {
        List<PersonName> first = Stream.concat(workspace.first().stream(), project.first().stream())
                .sorted(Comparator.comparing(person -> person.id().value()))
                .limit(limit)
                .toList();
        return new ProjectCrowd(first, workspace.count() + project.count());
    }

    private static PersonName name(Object[] row) {
        return new PersonName(new PersonId(number(row[3])), text(row[4]), text(row[5]), text(row[6]), text(row[7]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }
}

package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.project.PersonName;
import io.github.keycloakworkspaces.project.ProjectCrowd;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of many projects in one statement, and their copies. */
final class ProjectPeople {

    /** More than a page has; beyond it the statement reads the whole organization instead of listing numbers. */
    private static final int MOST_NUMBERS = 1000;

    private static final String CROWDS = """
            SELECT x.PROJECT_ID, x.TOTAL, x.PERSON_ID, u.USERNAME, u.EMAIL, u.FIRST_NAME, u.LAST_NAME
            FROM (
              SELECT d.PROJECT_ID, d.PERSON_ID, COUNT(*) OVER (PARTITION BY d.PROJECT_ID) AS TOTAL,
                ROW_NUMBER() OVER (PARTITION BY d.PROJECT_ID ORDER BY d.PERSON_ID) AS PLACE
              FROM (
                SELECT g.PROJECT_ID AS PROJECT_ID, g.PERSON_ID AS PERSON_ID
                FROM KW_PROJECT_MEMBER g
                WHERE g.ORGANIZATION_ID = :organization %s
                UNION
                SELECT j.ID, h.PERSON_ID
                FROM KW_PROJECT j
                JOIN KW_WORKSPACE_MEMBER h ON h.WORKSPACE_ID = j.WORKSPACE_ID
                  AND h.ORGANIZATION_ID = j.ORGANIZATION_ID
                WHERE j.ORGANIZATION_ID = :organization %s
              ) d
              JOIN KW_MEMBER m ON m.ORGANIZATION_ID = :organization AND m.PERSON_ID = d.PERSON_ID
                AND m.DELETED_AT IS NULL
            ) x
            JOIN KW_PERSON p ON p.ID = x.PERSON_ID AND p.REALM_ID = :realm
            LEFT JOIN USER_ENTITY u ON u.ID = p.USER_ID AND u.REALM_ID = p.REALM_ID
            WHERE x.PLACE <= :places
            ORDER BY x.PROJECT_ID, x.PLACE
            """;

    /** One row a person, however many sources gave it; what nobody but a person gave, nobody but a person takes away. */
    private static final String COPY_MEMBERS = """
            insert into KwProjectMember (organizationId, projectId, personId, source, createdAt)
            select g.organizationId, c.id, g.personId, 'manual', c.createdAt
            from KwProjectMember g join KwProject c on c.id = :to and c.organizationId = g.organizationId
            where g.projectId = :from and g.organizationId = :organization
                and not exists (select o.id from KwProjectMember o where o.projectId = g.projectId
                    and o.personId = g.personId and o.id < g.id)
            """;

    private static final String COPY_ROLES = """
            insert into KwProjectRole (organizationId, projectId, personId, role, source, createdAt)
            select g.organizationId, c.id, g.personId, g.role, 'manual', c.createdAt
            from KwProjectRole g join KwProject c on c.id = :to and c.organizationId = g.organizationId
            where g.projectId = :from and g.organizationId = :organization
            """;

    private final EntityManager em;
    private final String realmId;

    ProjectPeople(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Map<ProjectId, ProjectCrowd> crowds(OrganizationId organization, Collection<ProjectId> projects, int limit) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        boolean listed = projects.size() <= MOST_NUMBERS;
        String statement = listed
                ? CROWDS.formatted("AND g.PROJECT_ID IN (:projects)", "AND j.ID IN (:projects)")
                : CROWDS.formatted("", "");
        Query query = em.createNativeQuery(statement)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("places", (long) Math.max(limit, 1));
        if (listed) {
            List<Long> numbers = projects.stream().map(ProjectId::value).toList();
            query.setParameter("projects", numbers);
        }
        return read(query.getResultList(), limit);
    }

    void copy(OrganizationId organization, ProjectId from, ProjectId to) {
        for (String statement : List.of(COPY_MEMBERS, COPY_ROLES)) {
            em.createQuery(statement)
                    .setParameter("organization", organization.value())
                    .setParameter("from", from.value())
                    .setParameter("to", to.value())
                    .executeUpdate();
        }
    }

    private static Map<ProjectId, ProjectCrowd> read(List<?> rows, int limit) {
        Map<ProjectId, Long> counts = new LinkedHashMap<>();
        Map<ProjectId, List<PersonName>> first = new HashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            ProjectId project = new ProjectId(((Number) row[0]).longValue());
            counts.put(project, ((Number) row[1]).longValue());
            first.computeIfAbsent(project, key -> new ArrayList<>()).add(name(row));
        }
        Map<ProjectId, ProjectCrowd> crowds = new HashMap<>();
        counts.forEach((project, count) -> crowds.put(
                project, new ProjectCrowd(limit == 0 ? List.of() : first.getOrDefault(project, List.of()), count)));
        return crowds;
    }

    private static PersonName name(Object[] row) {
        return new PersonName(
                new PersonId(((Number) row[2]).longValue()), text(row[3]), text(row[4]), text(row[5]), text(row[6]));
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }
}

package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.project.ProjectStore.ProjectTitle;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people created, in one statement for all of them. */
final class CreatedProjects {

    private static final String CREATED = """
            SELECT c.CREATED_BY, c.ID, c.TITLE FROM (
              SELECT j.CREATED_BY, j.ID, j.TITLE, ROW_NUMBER() OVER (PARTITION BY j.CREATED_BY ORDER BY j.ID) AS PLACE
              FROM KW_PROJECT j
              JOIN KW_WORKSPACE w ON w.ID = j.WORKSPACE_ID AND w.ORGANIZATION_ID = j.ORGANIZATION_ID
              WHERE j.ORGANIZATION_ID = :organization AND (w.PERSONAL_OF IS NULL OR w.PERSONAL_OF = :viewer) %s
            ) c
            WHERE c.PLACE <= :most
            ORDER BY c.ID""";

    /** Beyond that, everybody's projects cost less than a statement with everybody's number. */
    private static final int MOST_NAMED = 1000;

    private final EntityManager em;

    CreatedProjects(EntityManager em) {
        this.em = em;
    }

    Map<PersonId, List<ProjectTitle>> find(
            OrganizationId organization, PersonId viewer, Set<PersonId> creators, int most) {
        if (creators.isEmpty()) {
            return Map.of();
        }
        boolean named = creators.size() <= MOST_NAMED;
        Query query = em.createNativeQuery(CREATED.formatted(named ? "AND j.CREATED_BY IN (:creators)" : ""))
                .setParameter("organization", organization.value())
                .setParameter("viewer", viewer.value())
                .setParameter("most", most);
        if (named) {
            query.setParameter("creators", PersonId.values(creators));
        }
        Map<PersonId, List<ProjectTitle>> found = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            found.computeIfAbsent(new PersonId(number(columns[0])), person -> new ArrayList<>())
                    .add(new ProjectTitle(number(columns[1]), (String) columns[2]));
        }
        return found;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}

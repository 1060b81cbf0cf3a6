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
import org.jspecify.annotations.Nullable;

/** What people created, in one statement for all of them. */
final class CreatedProjects {

    /** Only what is in shared workspaces, or in the viewer's sandbox. */
    private static final String VISIBLE = """
            JOIN KW_WORKSPACE w ON w.ID = j.WORKSPACE_ID AND (w.PERSONAL_OF IS NULL OR w.PERSONAL_OF = :viewer)
            """;

    /** Up to the last project of each that is told, which the index knows: no other row is read. */
    private static final String CREATED = """
            SELECT j.CREATED_BY, j.ID, j.TITLE
            FROM (
              SELECT m.PERSON_ID, COALESCE((SELECT j.ID FROM KW_PROJECT j %1$s
                WHERE j.ORGANIZATION_ID = :organization AND j.CREATED_BY = m.PERSON_ID
                ORDER BY j.ID OFFSET :others ROWS FETCH NEXT 1 ROWS ONLY), :everything) AS LAST_PROJECT
              FROM KW_MEMBER m WHERE m.ORGANIZATION_ID = :organization %2$s
            ) c
            JOIN KW_PROJECT j ON j.ORGANIZATION_ID = :organization AND j.CREATED_BY = c.PERSON_ID
              AND j.ID <= c.LAST_PROJECT
            %1$s
            ORDER BY j.ID""";

    private final EntityManager em;

    CreatedProjects(EntityManager em) {
        this.em = em;
    }

    Map<PersonId, List<ProjectTitle>> find(
            OrganizationId organization, PersonId viewer, @Nullable Set<PersonId> creators, int most) {
        if (creators != null && creators.isEmpty()) {
            return Map.of();
        }
        String named = creators == null ? "" : "AND m.PERSON_ID IN (:creators)";
        Query query = em.createNativeQuery(CREATED.formatted(VISIBLE, named))
                .setParameter("organization", organization.value())
                .setParameter("viewer", viewer.value())
                .setParameter("others", most - 1)
                .setParameter("everything", Long.MAX_VALUE);
        if (creators != null) {
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

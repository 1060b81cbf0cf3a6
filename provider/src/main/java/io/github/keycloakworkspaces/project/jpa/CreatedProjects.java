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

    /** Not in somebody else's sandbox. */
    private static final String VISIBLE = """
            j.ORGANIZATION_ID = :organization AND j.CREATED_BY = m.PERSON_ID AND NOT EXISTS (
              SELECT 1 FROM KW_WORKSPACE w WHERE w.ID = j.WORKSPACE_ID AND w.PERSONAL_OF <> :viewer)""";

    /**
     * Up to the last project of each that is told, which the index knows: no other row is read. H2 begins with the
     * projects unless the join is an outer one.
     */
    private static final String CREATED = """
            SELECT m.PERSON_ID, j.ID, j.TITLE
            FROM (
              SELECT m.PERSON_ID, COALESCE((SELECT j.ID FROM KW_PROJECT j WHERE %1$s
                ORDER BY j.ID OFFSET :others ROWS FETCH NEXT 1 ROWS ONLY), :everything) AS LAST_PROJECT
              FROM KW_MEMBER m WHERE m.ORGANIZATION_ID = :organization %2$s
            ) m
            LEFT JOIN KW_PROJECT j ON j.ID <= m.LAST_PROJECT AND %1$s
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
            if (columns[1] == null) {
                continue;
            }
            found.computeIfAbsent(new PersonId(number(columns[0])), person -> new ArrayList<>())
                    .add(new ProjectTitle(number(columns[1]), (String) columns[2]));
        }
        return found;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}

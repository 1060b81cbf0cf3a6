package io.github.keycloakworkspaces.mapping.sql;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * Who has left a group stays where it brought them, as long as nobody takes that by hand. Then the mark of the group goes,
 * and what else it brought them is theirs as if it were given by hand. The realm was checked before, with the organization's
 * row.
 */
public final class LeftMarks {

    private static final String MARKS = """
        SELECT h.ID FROM KW_GROUP_MEMBER h
        JOIN KW_GROUP g ON g.ID = h.GROUP_ID AND g.ORGANIZATION_ID = h.ORGANIZATION_ID
        WHERE h.ORGANIZATION_ID = :organization AND h.LEFT_AT IS NOT NULL
          AND h.PERSON_ID = ANY(CAST(:people AS BIGINT ARRAY))
          AND EXISTS (SELECT 1 FROM KW_GROUP_MAPPING p
            WHERE p.ORGANIZATION_ID = g.ORGANIZATION_ID AND p.SOURCE = g.SOURCE AND p.GROUP_KEY = g.GROUP_KEY
              AND p.ID <= h.LEFT_MAPPING AND p.%s = :place)\
        """;

    private static final String KEEP = """
        INSERT INTO KW_%1$s_MEMBER (ID, ORGANIZATION_ID, %1$s_ID, PERSON_ID, SOURCE, CREATED_AT)
        SELECT nextval('KW_%1$s_MEMBER_SEQ'), k.ORGANIZATION_ID, k.%1$s_ID, k.PERSON_ID, 'manual', :now
        FROM (SELECT DISTINCT m.ORGANIZATION_ID, m.%1$s_ID, m.PERSON_ID
          FROM KW_GROUP_MEMBER h
          JOIN KW_GROUP g ON g.ID = h.GROUP_ID AND g.ORGANIZATION_ID = h.ORGANIZATION_ID
          JOIN KW_GROUP_MAPPING p ON p.ORGANIZATION_ID = g.ORGANIZATION_ID AND p.SOURCE = g.SOURCE
            AND p.GROUP_KEY = g.GROUP_KEY AND p.ID <= h.LEFT_MAPPING
          JOIN KW_%1$s_MEMBER m ON m.%1$s_ID = p.%1$s_ID AND m.PERSON_ID = h.PERSON_ID
            AND m.ORGANIZATION_ID = h.ORGANIZATION_ID AND m.SOURCE = g.SOURCE
          WHERE h.ORGANIZATION_ID = :organization AND h.ID = ANY(CAST(:marks AS BIGINT ARRAY))) k
        WHERE NOT EXISTS (SELECT 1 FROM KW_%1$s_MEMBER o
          WHERE o.%1$s_ID = k.%1$s_ID AND o.PERSON_ID = k.PERSON_ID AND o.SOURCE = 'manual')\
        """;

    private final EntityManager em;
    private final Clock clock;

    public LeftMarks(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** After people were taken out of a workspace by hand. */
    public void forget(OrganizationId organization, WorkspaceId workspace, Collection<Long> people) {
        forget(organization, "WORKSPACE_ID", workspace.value(), people);
    }

    /** After people were taken out of a project by hand. */
    public void forget(OrganizationId organization, ProjectId project, Collection<Long> people) {
        forget(organization, "PROJECT_ID", project.value(), people);
    }

    private void forget(OrganizationId organization, String column, long place, Collection<Long> people) {
        Long[] marks = marks(organization, column, place, people);
        if (marks.length == 0) {
            return;
        }
        for (String kind : List.of("WORKSPACE", "PROJECT")) {
            em.createNativeQuery(KEEP.formatted(kind))
                    .setParameter("organization", organization.value())
                    .setParameter("marks", marks)
                    .setParameter("now", clock.millis())
                    .executeUpdate();
        }
        em.createNativeQuery("DELETE FROM KW_GROUP_MEMBER WHERE ORGANIZATION_ID = :organization"
                        + " AND ID = ANY(CAST(:marks AS BIGINT ARRAY))")
                .setParameter("organization", organization.value())
                .setParameter("marks", marks)
                .executeUpdate();
    }

    private Long[] marks(OrganizationId organization, String column, long place, Collection<Long> people) {
        List<?> found = em.createNativeQuery(MARKS.formatted(column))
                .setParameter("organization", organization.value())
                .setParameter("people", people.toArray(Long[]::new))
                .setParameter("place", place)
                .getResultList();
        return found.stream().map(number -> ((Number) number).longValue()).toArray(Long[]::new);
    }
}

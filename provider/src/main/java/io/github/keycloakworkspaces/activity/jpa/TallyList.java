package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.Tally;
import io.github.keycloakworkspaces.activity.TallyQuery;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people did, added up by the database. Whose work the viewer sees is a matter of joins: neither the projects nor
 * the people are handed in.
 */
final class TallyList {

    private static final String MEMBER_OF_PROJECT = """
            EXISTS (SELECT 1 FROM KW_PROJECT_MEMBER g WHERE g.PROJECT_ID = j.ID
                AND g.ORGANIZATION_ID = a.ORGANIZATION_ID AND g.PERSON_ID = :viewer)
              OR EXISTS (SELECT 1 FROM KW_WORKSPACE_MEMBER g WHERE g.WORKSPACE_ID = j.WORKSPACE_ID
                AND g.ORGANIZATION_ID = a.ORGANIZATION_ID AND g.PERSON_ID = :viewer)""";

    private static final String CREATOR = "j.CREATED_BY = :viewer OR w.CREATED_BY = :viewer OR w.PERSONAL_OF = :viewer";

    private static final String ROWS = """
            FROM KW_ACTIVITY a
            JOIN KW_ORGANIZATION k ON k.ID = a.ORGANIZATION_ID AND k.REALM_ID = :realm
            LEFT JOIN KW_PROJECT j ON j.ID = a.PROJECT_ID AND j.ORGANIZATION_ID = a.ORGANIZATION_ID
            LEFT JOIN KW_WORKSPACE w ON w.ID = j.WORKSPACE_ID AND w.ORGANIZATION_ID = a.ORGANIZATION_ID
            WHERE a.ORGANIZATION_ID = :organization AND a.KIND = 'application'
            """;

    private static final String BY_DAY = """
            SELECT a.PERSON_ID AS PERSON_ID, a.HAPPENED_AT / 86400000 AS ON_DAY, a.ACTION AS ACTION,
              COUNT(*) AS TIMES, 1 AS DAYS, MIN(a.HAPPENED_AT) AS FIRST_AT, MAX(a.HAPPENED_AT) AS LAST_AT
            %sGROUP BY a.PERSON_ID, a.HAPPENED_AT / 86400000, a.ACTION""";

    private static final String IN_ALL = """
            SELECT a.PERSON_ID AS PERSON_ID, CAST(-1 AS BIGINT) AS ON_DAY, a.ACTION AS ACTION,
              COUNT(*) AS TIMES, COUNT(DISTINCT a.HAPPENED_AT / 86400000) AS DAYS,
              MIN(a.HAPPENED_AT) AS FIRST_AT, MAX(a.HAPPENED_AT) AS LAST_AT
            %sGROUP BY a.PERSON_ID, a.ACTION""";

    private static final String PAGE = """
            SELECT t.PERSON_ID, CASE WHEN u.ID IS NOT NULL THEN COALESCE(u.EMAIL, u.USERNAME)
                WHEN p.USER_ID LIKE 'f:%%' THEN '' ELSE NULL END, t.ON_DAY, t.ACTION, t.TIMES, t.DAYS, t.FIRST_AT, t.LAST_AT
            FROM (%s) t
            LEFT JOIN KW_MEMBER m ON m.ORGANIZATION_ID = :organization AND m.PERSON_ID = t.PERSON_ID
              AND m.DELETED_AT IS NULL
            LEFT JOIN KW_PERSON p ON p.ID = m.PERSON_ID
            LEFT JOIN USER_ENTITY u ON u.ID = p.USER_ID AND u.REALM_ID = p.REALM_ID
            ORDER BY t.ON_DAY DESC, t.PERSON_ID, t.ACTION""";

    private final EntityManager em;
    private final String realmId;

    TallyList(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Page<Tally> page(OrganizationId organization, TallyQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String rows = ROWS + scope(query, parameters) + filter(query, parameters);
        String groups = (query.byDay() ? BY_DAY : IN_ALL).formatted(rows);
        parameters.put("organization", organization.value());
        parameters.put("realm", realmId);
        Query count = bind("SELECT COUNT(*) FROM (" + groups + ") t", parameters);
        Query page = bind(PAGE.formatted(groups), parameters).setFirstResult(query.offset());
        if (query.limit() < Integer.MAX_VALUE) {
            page.setMaxResults(query.limit());
        }
        List<?> found = page.getResultList();
        return new Page<>(
                found.stream().map(row -> tally((Object[]) row)).toList(),
                ((Number) count.getSingleResult()).longValue());
    }

    private Query bind(String statement, Map<String, Object> parameters) {
        Query query = em.createNativeQuery(statement);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** One's own work is always there. Somebody else's sandbox never is, and an unpublished project only for some. */
    private static String scope(TallyQuery query, Map<String, Object> parameters) {
        var viewer = query.viewer();
        if (viewer == null) {
            return query.reach() == Reach.ORGANIZATION ? "AND w.PERSONAL_OF IS NULL\n" : "AND 1 = 0\n";
        }
        parameters.put("viewer", viewer.value());
        String others = switch (query.reach()) {
            case NONE, OWN -> null;
            case PROJECT -> MEMBER_OF_PROJECT;
            case WORKSPACE -> MEMBER_OF_PROJECT + "\n  OR " + CREATOR;
            case ORGANIZATION -> "1 = 1";
        };
        if (others == null) {
            return "AND a.PERSON_ID = :viewer\n";
        }
        String published = query.unpublished() ? "" : "\n  AND (j.ID IS NULL OR j.PUBLISHED = TRUE)";
        return "AND (a.PERSON_ID = :viewer OR ((" + others + ")"
                + "\n  AND (w.PERSONAL_OF IS NULL OR w.PERSONAL_OF = :viewer)" + published + "))\n";
    }

    private static String filter(TallyQuery query, Map<String, Object> parameters) {
        var person = query.person();
        var from = query.from();
        var to = query.to();
        return condition("a.PERSON_ID = :person", parameters, "person", person == null ? null : person.value())
                + condition("a.PROJECT_ID = :project", parameters, "project", query.project())
                + condition("a.HAPPENED_AT >= :first", parameters, "first", from == null ? null : from.toEpochMilli())
                + condition("a.HAPPENED_AT < :late", parameters, "late", to == null ? null : to.toEpochMilli());
    }

    private static String condition(
            String text, Map<String, Object> parameters, String parameter, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        parameters.put(parameter, value);
        return "AND " + text + "\n";
    }

    private static Tally tally(Object[] row) {
        long day = number(row[2]);
        return new Tally(
                number(row[0]),
                LineList.name((String) row[1]),
                day < 0 ? null : LocalDate.ofEpochDay(day),
                (String) row[3],
                number(row[4]),
                number(row[5]),
                Instant.ofEpochMilli(number(row[6])),
                Instant.ofEpochMilli(number(row[7])));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}

package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.membership.sql.Workplace;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything about one person in one organization in a single statement, so that it is one state of the database: the
 * membership, then a row for each workspace, project, project role and changed cell of the matrix. Every part is found
 * by an index that begins with the organization and the person.
 */
final class TokenSnapshotQuery {

    /** The place of the column that all rows end with. */
    private static final int ORGANIZATION = 7;

    static final String MEMBER = "ME";
    static final String WORKSPACE_JOINED = "WJ";
    static final String WORKSPACE_CREATED = "WC";
    static final String PROJECT_JOINED = "PJ";
    static final String PROJECT_CREATED = "PC";
    static final String PROJECT_ROLE = "PR";
    static final String TASK = "TA";
    static final String OVERRIDE = "OV";

    /** The member {@code m} of person {@code p} in organization {@code k}. */
    static final String MEMBERSHIP = """
            JOIN ORG o ON o.ID = k.ORG_ID AND o.REALM_ID = k.REALM_ID
            JOIN KW_MEMBER m ON m.ORGANIZATION_ID = k.ID AND m.PERSON_ID = p.ID AND m.DELETED_AT IS NULL
            LEFT JOIN USER_ENTITY u ON u.ID = p.USER_ID AND u.REALM_ID = p.REALM_ID
            """;

    /** A user id that begins with f: is of a user federation that imports nobody: there is no row that could be disabled. */
    static final String LIVE = """
            CASE WHEN o.ENABLED = TRUE AND (u.ENABLED = TRUE OR (u.ID IS NULL AND p.USER_ID LIKE 'f:%'))
              THEN 1 ELSE 0 END AS LIVE
            """;

    private static final String ME = """
            WITH ME AS (
              SELECT m.ORGANIZATION_ID, m.PERSON_ID, m.ROLE, k.REVISION, o.ALIAS,
            """ + LIVE + """
              FROM KW_PERSON p
              JOIN KW_ORGANIZATION k ON k.REALM_ID = p.REALM_ID
            """ + MEMBERSHIP + """
              WHERE p.REALM_ID = :realm AND p.USER_ID = :account AND\s""";

    /** Of the organizations that a condition leaves. */
    private static String me(String condition) {
        return ME + condition + "\n)";
    }

    /** Tasks are looked for where they are handed out, for those whom that concerns. */
    private static final String GRANTS = """

            SELECT CAST('ME' AS VARCHAR(2)) AS KIND, ME.ORGANIZATION_ID AS ID, ME.PERSON_ID AS OTHER_ID,
              ME.REVISION AS REVISION, ME.ALIAS AS TITLE, ME.ROLE AS ROLE, ME.LIVE AS FLAG,
              ME.ORGANIZATION_ID AS ORGANIZATION_ID
            FROM ME
            UNION ALL
            SELECT 'WJ', g.WORKSPACE_ID, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(1)),
              CAST(NULL AS VARCHAR(2)), 0, ME.ORGANIZATION_ID
            FROM ME
            JOIN KW_WORKSPACE_MEMBER g ON g.ORGANIZATION_ID = ME.ORGANIZATION_ID AND g.PERSON_ID = ME.PERSON_ID
            UNION ALL
            SELECT 'PJ', g.PROJECT_ID, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(1)),
              CAST(NULL AS VARCHAR(2)), 0, ME.ORGANIZATION_ID
            FROM ME
            JOIN KW_PROJECT_MEMBER g ON g.ORGANIZATION_ID = ME.ORGANIZATION_ID AND g.PERSON_ID = ME.PERSON_ID
            UNION ALL
            SELECT 'PR', g.PROJECT_ID, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(1)), g.ROLE, 0,
              ME.ORGANIZATION_ID
            FROM ME
            JOIN KW_PROJECT_ROLE g ON g.ORGANIZATION_ID = ME.ORGANIZATION_ID AND g.PERSON_ID = ME.PERSON_ID
            UNION ALL
            SELECT DISTINCT 'TA', a.PROJECT_ID, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(1)),
              a.TYPE, 0, ME.ORGANIZATION_ID
            FROM ME
            JOIN KW_TASK_ASSIGNEE a ON a.ORGANIZATION_ID = ME.ORGANIZATION_ID AND a.PERSON_ID = ME.PERSON_ID
            JOIN KW_PROJECT j ON j.ID = a.PROJECT_ID
            WHERE ME.ROLE IN ('AN', 'RE')
              AND (a.TYPE = 'AN' AND j.ASSIGNED_ONLY = TRUE OR a.TYPE = 'RE' AND j.REVIEW_ASSIGNED_ONLY = TRUE)
            """;

    /** Whoever created more workspaces than a token lists gets no projects in it, so these needn't be looked for. */
    private static final String CREATED = """
            , WC AS (
              SELECT w.ID
              FROM ME
              JOIN KW_WORKSPACE w ON w.ORGANIZATION_ID = ME.ORGANIZATION_ID AND w.CREATED_BY = ME.PERSON_ID
              ORDER BY w.ID
              FETCH FIRST %1$d ROWS ONLY
            ), PC AS (
              SELECT j.ID
              FROM ME
              JOIN KW_PROJECT j ON j.ORGANIZATION_ID = ME.ORGANIZATION_ID AND j.CREATED_BY = ME.PERSON_ID
              WHERE (SELECT COUNT(*) FROM WC) < %1$d
                AND NOT EXISTS (SELECT 1 FROM KW_WORKSPACE w WHERE w.ID = j.WORKSPACE_ID
                  AND w.CREATED_BY = ME.PERSON_ID)
                AND NOT EXISTS (SELECT 1 FROM KW_WORKSPACE_MEMBER g WHERE g.WORKSPACE_ID = j.WORKSPACE_ID
                  AND g.ORGANIZATION_ID = ME.ORGANIZATION_ID AND g.PERSON_ID = ME.PERSON_ID)
              ORDER BY j.ID
              FETCH FIRST %1$d ROWS ONLY
            )""".formatted(TokenSnapshot.MOST);

    private static final String OVERRIDES = """
            UNION ALL
            SELECT 'OV', CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
              p.ACTION || ' ' || g.REACH, g.ROLE, 0, ME.ORGANIZATION_ID
            FROM ME
            JOIN KW_PERMISSION p ON p.ORGANIZATION_ID = ME.ORGANIZATION_ID
            JOIN KW_PERMISSION_REACH g ON g.PERMISSION_ID = p.ID
            WHERE g.ROLE = ME.ROLE OR g.ROLE IN ('AN', 'RE') AND ME.ROLE IN ('AN', 'RE')
            """;

    /** Each row with the workspace or project that it is about, as {@link ResourceRows} reads them. */
    private static final String THINGS =
            CREATED + ", HELD AS (" + GRANTS + """
            UNION ALL
            SELECT 'WC', WC.ID, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(1)),
              CAST(NULL AS VARCHAR(2)), 0, CAST(NULL AS BIGINT)
            FROM WC
            UNION ALL
            SELECT 'PC', PC.ID, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(1)),
              CAST(NULL AS VARCHAR(2)), 0, CAST(NULL AS BIGINT)
            FROM PC
            """ + OVERRIDES + """
            )
            SELECT h.KIND, h.ID AS HELD_ID, h.OTHER_ID, h.REVISION, h.TITLE, h.ROLE, h.FLAG,
              h.ORGANIZATION_ID AS HELD_IN, CASE WHEN j.ID IS NULL THEN w.TITLE ELSE j.EXTERNAL_ID END AS NAMED,\s""" + ResourceRows.PROJECT + """

            FROM HELD h
            LEFT JOIN KW_PROJECT j ON j.ID = h.ID AND h.KIND IN ('PJ', 'PC', 'PR')
            LEFT JOIN KW_WORKSPACE w ON w.ID = CASE WHEN h.KIND IN ('WJ', 'WC') THEN h.ID ELSE j.WORKSPACE_ID END
            """;

    private static final String NEXT_GRANTS =
            me("k.ID >= :from ORDER BY k.ID FETCH FIRST :limit ROWS ONLY") + GRANTS + OVERRIDES;

    /** Where person {@code p} works. */
    static final String WORKPLACE = Workplace.of("p");

    private static final String ACTIVE = me("k.ID = " + WORKPLACE);
    private static final String GRANTS_BY_ORGANIZATION = me("k.ID = :organization") + GRANTS + OVERRIDES;
    private static final String ACTIVE_GRANTS = ACTIVE + GRANTS + OVERRIDES;
    private static final String THINGS_BY_ALIAS = me("o.ALIAS = :alias") + THINGS;
    private static final String ACTIVE_THINGS = ACTIVE + THINGS;

    private final EntityManager em;
    private final String realmId;

    TokenSnapshotQuery(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
        return read(query(GRANTS_BY_ORGANIZATION, account).setParameter("organization", organization.value()))
                .snapshot();
    }

    Optional<PersonSnapshot> activeSnapshot(AccountId account) {
        return read(query(ACTIVE_GRANTS, account)).snapshot();
    }

    /** Those in the organizations from a number on, in their order. */
    List<PersonSnapshot> snapshots(AccountId account, long from, int limit) {
        Query query = query(NEXT_GRANTS, account).setParameter("from", from).setParameter("limit", limit);
        Map<Long, TokenSnapshotBuilder> tokenSnapshots = new TreeMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            tokenSnapshots
                    .computeIfAbsent(((Number) row[ORGANIZATION]).longValue(), key -> new TokenSnapshotBuilder())
                    .add(row);
        }
        return tokenSnapshots.values().stream()
                .map(TokenSnapshotBuilder::snapshot)
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<TokenSnapshot> tokenSnapshot(AccountId account, String alias) {
        return read(query(THINGS_BY_ALIAS, account).setParameter("alias", alias))
                .tokenSnapshot();
    }

    Optional<TokenSnapshot> activeTokenSnapshot(AccountId account) {
        return read(query(ACTIVE_THINGS, account)).tokenSnapshot();
    }

    private Query query(String statement, AccountId account) {
        return em.createNativeQuery(statement).setParameter("realm", realmId).setParameter("account", account.value());
    }

    private static TokenSnapshotBuilder read(Query query) {
        TokenSnapshotBuilder tokenSnapshot = new TokenSnapshotBuilder();
        List<?> rows = query.getResultList();
        rows.forEach(row -> tokenSnapshot.add((Object[]) row));
        return tokenSnapshot;
    }
}

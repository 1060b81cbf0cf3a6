package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.Standing;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one person in one organization in a single statement, so that it is one state of the database: the
 * membership, then a row for each workspace, project, project role and changed cell of the matrix. Every part is found by an index that begins
 * with the organization and the person.
 */
final class StandingQuery {

    static final String MEMBER = "ME";
    static final String WORKSPACE_JOINED = "WJ";
    static final String WORKSPACE_CREATED = "WC";
    static final String PROJECT_JOINED = "PJ";
    static final String PROJECT_CREATED = "PC";
    static final String PROJECT_ROLE = "PR";
    static final String OVERRIDE = "OV";

    /** A user id that begins with f: is of a user federation that imports nobody: there is no row that could be disabled. */
    private static final String ME = """
            WITH ME AS (
              SELECT m.ORGANIZATION_ID, m.PERSON_ID, m.ROLE, k.REVISION, o.ALIAS,
                CASE WHEN o.ENABLED = TRUE AND (u.ENABLED = TRUE OR (u.ID IS NULL AND p.USER_ID LIKE 'f:%%'))
                  THEN 1 ELSE 0 END AS LIVE
              FROM KW_PERSON p
              JOIN KW_ORGANIZATION k ON k.REALM_ID = p.REALM_ID
              JOIN ORG o ON o.ID = k.ORG_ID AND o.REALM_ID = k.REALM_ID
              JOIN KW_MEMBER m ON m.ORGANIZATION_ID = k.ID AND m.PERSON_ID = p.ID AND m.DELETED_AT IS NULL
              LEFT JOIN USER_ENTITY u ON u.ID = p.USER_ID AND u.REALM_ID = p.REALM_ID
              WHERE p.REALM_ID = :realm AND p.USER_ID = :account AND %s
            )
            """;

    private static final String PARTS = """
            SELECT CAST('ME' AS VARCHAR(2)) AS KIND, ME.ORGANIZATION_ID AS ID, ME.PERSON_ID AS OTHER_ID,
              ME.REVISION AS REVISION, ME.ALIAS AS TITLE, ME.ROLE AS ROLE, ME.LIVE AS FLAG
            FROM ME
            UNION ALL
            SELECT 'WJ', w.ID, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), w.TITLE, CAST(NULL AS VARCHAR(2)), 0
            FROM ME
            JOIN KW_WORKSPACE_MEMBER g ON g.ORGANIZATION_ID = ME.ORGANIZATION_ID AND g.PERSON_ID = ME.PERSON_ID
            JOIN KW_WORKSPACE w ON w.ID = g.WORKSPACE_ID
            UNION ALL
            SELECT 'WC', w.ID, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), w.TITLE, CAST(NULL AS VARCHAR(2)), 0
            FROM ME
            JOIN KW_WORKSPACE w ON w.ORGANIZATION_ID = ME.ORGANIZATION_ID AND w.CREATED_BY = ME.PERSON_ID
            UNION ALL
            SELECT 'PJ', j.ID, j.WORKSPACE_ID, CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(1)),
              CAST(NULL AS VARCHAR(2)), CASE WHEN j.PUBLISHED = TRUE THEN 1 ELSE 0 END
            FROM ME
            JOIN KW_PROJECT_MEMBER g ON g.ORGANIZATION_ID = ME.ORGANIZATION_ID AND g.PERSON_ID = ME.PERSON_ID
            JOIN KW_PROJECT j ON j.ID = g.PROJECT_ID
            UNION ALL
            SELECT 'PC', j.ID, j.WORKSPACE_ID, CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(1)),
              CAST(NULL AS VARCHAR(2)), CASE WHEN j.PUBLISHED = TRUE THEN 1 ELSE 0 END
            FROM ME
            JOIN KW_PROJECT j ON j.ORGANIZATION_ID = ME.ORGANIZATION_ID AND j.CREATED_BY = ME.PERSON_ID
            UNION ALL
            SELECT 'PR', j.ID, j.WORKSPACE_ID, CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(1)),
              g.ROLE, CASE WHEN j.PUBLISHED = TRUE THEN 1 ELSE 0 END
            FROM ME
            JOIN KW_PROJECT_ROLE g ON g.ORGANIZATION_ID = ME.ORGANIZATION_ID AND g.PERSON_ID = ME.PERSON_ID
            JOIN KW_PROJECT j ON j.ID = g.PROJECT_ID
            UNION ALL
            SELECT 'OV', CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
              p.ACTION || ' ' || g.REACH, g.ROLE, 0
            FROM ME
            JOIN KW_PERMISSION p ON p.ORGANIZATION_ID = ME.ORGANIZATION_ID
            JOIN KW_PERMISSION_REACH g ON g.PERMISSION_ID = p.ID
            WHERE g.ROLE = ME.ROLE OR g.ROLE IN ('AN', 'RE') AND ME.ROLE IN ('AN', 'RE')
            """;

    private static final String BY_ORGANIZATION = ME.formatted("k.ID = :organization") + PARTS;
    private static final String BY_ALIAS = ME.formatted("o.ALIAS = :alias") + PARTS;
    private static final String ACTIVE = ME.formatted("k.ID = p.ACTIVE_ORGANIZATION_ID") + PARTS;

    private final EntityManager em;
    private final String realmId;

    StandingQuery(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Optional<Standing> inOrganization(AccountId account, OrganizationId organization) {
        return standing(query(BY_ORGANIZATION, account).setParameter("organization", organization.value()));
    }

    Optional<Standing> byAlias(AccountId account, String alias) {
        return standing(query(BY_ALIAS, account).setParameter("alias", alias));
    }

    Optional<Standing> inActiveOrganization(AccountId account) {
        return standing(query(ACTIVE, account));
    }

    private Query query(String statement, AccountId account) {
        return em.createNativeQuery(statement).setParameter("realm", realmId).setParameter("account", account.value());
    }

    private static Optional<Standing> standing(Query query) {
        StandingBuilder standing = new StandingBuilder();
        List<?> rows = query.getResultList();
        rows.forEach(row -> standing.add((Object[]) row));
        return standing.build();
    }
}

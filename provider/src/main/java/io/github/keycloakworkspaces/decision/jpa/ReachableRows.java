package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.search.SearchStore.Reachable;
import java.util.ArrayList;
import java.util.List;

/**
 * One chunk of the things that somebody may reach, by organization and number. Each way to a thing is a branch that an
 * index drives and that gives no more rows than the chunk has, so that nothing reads a whole organization.
 */
final class ReachableRows {

    static final ReachableRows WORKSPACES = new ReachableRows(
            "SELECT " + ResourceRows.WORKSPACE + ResourceRows.FROM_WORKSPACE
                    + "JOIN (%s) c ON c.ID = w.ID\nORDER BY w.ORGANIZATION_ID, w.ID",
            """
            SELECT x.ORGANIZATION_ID, x.ID FROM KW_WORKSPACE x WHERE x.ORGANIZATION_ID IN (:whole)
            """,
            List.of("""
                    SELECT DISTINCT x.ORGANIZATION_ID, x.ID FROM KW_WORKSPACE_MEMBER g
                    JOIN KW_WORKSPACE x ON x.ID = g.WORKSPACE_ID AND x.ORGANIZATION_ID = g.ORGANIZATION_ID
                    WHERE g.ORGANIZATION_ID IN (:tied) AND g.PERSON_ID = :person
                    """, """
                    SELECT x.ORGANIZATION_ID, x.ID FROM KW_WORKSPACE x
                    WHERE x.ORGANIZATION_ID IN (:tied) AND x.CREATED_BY = :person
                    """));

    static final ReachableRows PROJECTS = new ReachableRows(
            "SELECT " + ResourceRows.PROJECT + ResourceRows.FROM_PROJECT
                    + "JOIN (%s) c ON c.ID = j.ID\nORDER BY j.ORGANIZATION_ID, j.ID",
            """
            SELECT x.ORGANIZATION_ID, x.ID FROM KW_PROJECT x WHERE x.ORGANIZATION_ID IN (:whole)
            """,
            List.of("""
                    SELECT DISTINCT x.ORGANIZATION_ID, x.ID FROM KW_PROJECT_MEMBER g
                    JOIN KW_PROJECT x ON x.ID = g.PROJECT_ID AND x.ORGANIZATION_ID = g.ORGANIZATION_ID
                    WHERE g.ORGANIZATION_ID IN (:tied) AND g.PERSON_ID = :person
                    """, """
                    SELECT DISTINCT x.ORGANIZATION_ID, x.ID FROM KW_WORKSPACE_MEMBER g
                    JOIN KW_PROJECT x ON x.WORKSPACE_ID = g.WORKSPACE_ID AND x.ORGANIZATION_ID = g.ORGANIZATION_ID
                    WHERE g.ORGANIZATION_ID IN (:tied) AND g.PERSON_ID = :person
                    """, """
                    SELECT x.ORGANIZATION_ID, x.ID FROM KW_PROJECT x
                    WHERE x.ORGANIZATION_ID IN (:tied) AND x.CREATED_BY = :person
                    """, """
                    SELECT x.ORGANIZATION_ID, x.ID FROM KW_WORKSPACE v
                    JOIN KW_PROJECT x ON x.WORKSPACE_ID = v.ID AND x.ORGANIZATION_ID = v.ORGANIZATION_ID
                    WHERE v.ORGANIZATION_ID IN (:tied) AND v.CREATED_BY = :person
                    """));

    private static final String PAGED = """
            (%s AND (x.ORGANIZATION_ID > :organization OR x.ORGANIZATION_ID = :organization AND x.ID > :number)
            ORDER BY ORGANIZATION_ID, ID FETCH FIRST :limit ROWS ONLY)
            """;

    private final String rows;
    private final String whole;
    private final List<String> ties;

    private ReachableRows(String rows, String whole, List<String> ties) {
        this.rows = rows;
        this.whole = whole;
        this.ties = List.copyOf(ties);
    }

    String statement(Reachable reachable) {
        List<String> branches = new ArrayList<>();
        if (!reachable.whole().isEmpty()) {
            branches.add(PAGED.formatted(whole));
        }
        if (!reachable.tied().isEmpty()) {
            ties.forEach(tie -> branches.add(PAGED.formatted(tie)));
        }
        String union = String.join("UNION\n", branches);
        return rows.formatted(
                "SELECT u.ID FROM (" + union + ") u ORDER BY u.ORGANIZATION_ID, u.ID FETCH FIRST :limit ROWS ONLY");
    }
}

package io.github.keycloakworkspaces.keycloak;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Lets PostgreSQL look at tables that the present transaction is filling. By itself it does so only after the commit;
 * until then it takes them for small and looks things up by an index that has the whole realm, which takes longer with
 * every row.
 */
public final class TableStatistics {

    /** Those of our tables and Keycloak's that names lead to, whatever the schema is. */
    private static final String TABLES = """
            SELECT string_agg(name, ', ')
            FROM regexp_split_to_table('user_entity org keycloak_group user_group_membership kw_person
              kw_organization kw_member kw_workspace kw_workspace_member kw_project kw_project_member kw_project_role
              kw_task_assignee kw_project_template kw_invitation', '\\s+') AS name
            WHERE to_regclass(name) IS NOT NULL""";

    /** What was counted while there was little is worthless once there is ten times as much. */
    private static final int FIRST = 50;

    private TableStatistics() {}

    /**
     * Looks now and then while something grows, and never while it is small: until the commit, another import that wants
     * to look has to wait.
     *
     * @param done how many there are by now; after 50, 500, 5,000 … PostgreSQL looks
     */
    public static void refresh(KeycloakSession session, int done) {
        int step = done;
        while (step > FIRST && step % 10 == 0) {
            step /= 10;
        }
        if (step != FIRST) {
            return;
        }
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        em.flush();
        em.<Connection>runWithConnection(connection -> {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                analyze(connection);
            }
        });
    }

    private static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(TABLES)) {
            String names = tables.next() ? tables.getString(1) : null;
            if (names != null) {
                statement.execute("ANALYZE " + names);
            }
        }
    }
}

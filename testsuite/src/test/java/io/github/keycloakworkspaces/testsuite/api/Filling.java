package io.github.keycloakworkspaces.testsuite.api;

import io.github.keycloakworkspaces.testsuite.server.Database;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Puts many rows into an organization by SQL: people with accounts, workspaces, projects and who is in them. */
public final class Filling {

    private final Database database;
    private final String realm;
    private final long organization;
    private final long owner;
    private final long workspace;
    private final int rows;

    private Filling(TestOrganization organization, int rows) {
        this.database = organization.realm().server().database();
        this.realm =
                String.valueOf(database.query("SELECT REALM_ID FROM KW_ORGANIZATION WHERE ID = ?", organization.id())
                        .get(0)
                        .get("realm_id"));
        this.organization = organization.id();
        this.owner = Long.parseLong(
                String.valueOf(database.query("SELECT OWNER_ID FROM KW_ORGANIZATION WHERE ID = ?", this.organization)
                        .get(0)
                        .get("owner_id")));
        this.workspace = organization.workspace("First");
        this.rows = rows;
    }

    public static Filling of(TestOrganization organization, int rows) {
        return new Filling(organization, rows);
    }

    public void everything() {
        people();
        workspaces();
        projects();
    }

    /** Annotators, each with an account, all in the first workspace. */
    public Filling people() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        run("""
                INSERT INTO USER_ENTITY (ID, USERNAME, EMAIL, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, REALM_ID,
                    FIRST_NAME, LAST_NAME, NOT_BEFORE, CREATED_TIMESTAMP)
                SELECT CONCAT('%1$s-', G.N), CONCAT('p%1$s-', G.N), CONCAT('p%1$s-', G.N, '@many.example'),
                    CONCAT('p%1$s-', G.N, '@many.example'), TRUE, TRUE, ?, 'Person', CONCAT('Number ', G.N), 0, 0
                FROM %2$s""".formatted(mark, series()), realm);
        run("""
                INSERT INTO KW_PERSON (ID, REALM_ID, USER_ID, ACTIVE_ORGANIZATION_ID, CREATED_AT)
                SELECT NEXT VALUE FOR KW_PERSON_SEQ, ?, CONCAT('%s-', G.N), ?, 0 FROM %s""".formatted(mark, series()), realm, organization);
        run("""
                INSERT INTO KW_MEMBER (ID, ORGANIZATION_ID, PERSON_ID, ROLE, SOURCE, CREATED_AT, CHANGED_AT,
                    EMAIL_KEY, USERNAME_KEY, FIRST_NAME_KEY, LAST_NAME_KEY)
                SELECT NEXT VALUE FOR KW_MEMBER_SEQ, ?, P.ID, 'AN', 'manual', 0, 0,
                    LOWER(U.EMAIL), LOWER(U.USERNAME), LOWER(U.FIRST_NAME), LOWER(U.LAST_NAME)
                FROM KW_PERSON P JOIN USER_ENTITY U ON U.ID = P.USER_ID AND U.REALM_ID = P.REALM_ID
                WHERE P.USER_ID LIKE '%s-%%'""".formatted(mark), organization);
        run("""
                INSERT INTO KW_WORKSPACE_MEMBER (ID, ORGANIZATION_ID, WORKSPACE_ID, PERSON_ID, SOURCE, CREATED_AT)
                SELECT NEXT VALUE FOR KW_WORKSPACE_MEMBER_SEQ, ?, ?, P.ID, 'manual', 0 FROM KW_PERSON P
                WHERE P.USER_ID LIKE '%s-%%'""".formatted(mark), organization, workspace);
        return changed();
    }

    public Filling workspaces() {
        run("""
                INSERT INTO KW_WORKSPACE (ID, ORGANIZATION_ID, TITLE, COLOR, ARCHIVED, CREATED_BY, CREATED_AT)
                SELECT NEXT VALUE FOR KW_WORKSPACE_SEQ, ?, CONCAT('Workspace ', G.N), '#FFFFFF', FALSE, ?, 0
                FROM %s""".formatted(series()), organization, owner);
        return changed();
    }

    /** All in the first workspace. */
    public Filling projects() {
        run("""
                INSERT INTO KW_PROJECT (ID, ORGANIZATION_ID, WORKSPACE_ID, TITLE, PUBLISHED, CREATED_BY, CREATED_AT)
                SELECT NEXT VALUE FOR KW_PROJECT_SEQ, ?, ?, CONCAT('Project ', G.N), TRUE, ?, 0
                FROM %s""".formatted(series()), organization, workspace, owner);
        return changed();
    }

    /** What the Owner did on one day, each time something else. */
    public Filling reports() {
        run("""
                INSERT INTO KW_ACTIVITY (ORGANIZATION_ID, PERSON_ID, KIND, HAPPENED_AT, METHOD, URL, STATUS, AGENT, REFERER,
                    ACTION)
                SELECT ?, ?, 'application', 1577836800000 + G.N, 'POST', CONCAT('/application/action.', G.N), 201, '', '',
                    CONCAT('action.', G.N) FROM %s""".formatted(series()), organization, owner);
        return this;
    }

    /** What every member did in one project. */
    static void annotations(TestOrganization organization, long project) {
        organization.database().update("""
                INSERT INTO KW_ACTIVITY (ORGANIZATION_ID, PERSON_ID, KIND, HAPPENED_AT, METHOD, URL, STATUS, AGENT, REFERER,
                    PROJECT_ID, ACTION)
                SELECT M.ORGANIZATION_ID, M.PERSON_ID, 'application', 1577836800000, 'POST',
                    '/application/annotation.submit', 201, '', '', ?, 'annotation.submit'
                FROM KW_MEMBER M WHERE M.ORGANIZATION_ID = ?""", project, organization.id());
    }

    /** More organizations of the same Owner, in which somebody else is an annotator; Keycloak lists nobody in them. */
    public Filling organizations(Person person) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        run("""
                INSERT INTO KEYCLOAK_GROUP (ID, NAME, PARENT_GROUP, REALM_ID, TYPE)
                SELECT CONCAT('%1$s-g', G.N), CONCAT('%1$s-o', G.N), ' ', ?, 1 FROM %2$s""".formatted(mark, series()), realm);
        run("""
                INSERT INTO ORG (ID, ENABLED, REALM_ID, GROUP_ID, NAME, ALIAS)
                SELECT CONCAT('%1$s-o', G.N), TRUE, ?, CONCAT('%1$s-g', G.N), CONCAT('%1$s-o', G.N), CONCAT('%1$s-o', G.N)
                FROM %2$s""".formatted(mark, series()), realm);
        run("""
                UPDATE KEYCLOAK_GROUP SET ORG_ID = NAME WHERE ID LIKE '%s-g%%'""".formatted(mark));
        run("""
                INSERT INTO KW_ORGANIZATION (ID, REALM_ID, ORG_ID, OWNER_ID, CREATED_AT)
                SELECT NEXT VALUE FOR KW_ORGANIZATION_SEQ, ?, O.ID, ?, 0 FROM ORG O
                WHERE O.ID LIKE '%s-o%%'""".formatted(mark), realm, owner);
        run("""
                INSERT INTO KW_MEMBER (ID, ORGANIZATION_ID, PERSON_ID, ROLE, OWNER_OF, SOURCE, CREATED_AT, CHANGED_AT)
                SELECT NEXT VALUE FOR KW_MEMBER_SEQ, K.ID, K.OWNER_ID, 'OW', K.ID, 'manual', 0, 0 FROM KW_ORGANIZATION K
                WHERE K.ORG_ID LIKE '%s-o%%'""".formatted(mark));
        run("""
                INSERT INTO KW_MEMBER (ID, ORGANIZATION_ID, PERSON_ID, ROLE, SOURCE, CREATED_AT, CHANGED_AT)
                SELECT NEXT VALUE FOR KW_MEMBER_SEQ, K.ID, P.ID, 'AN', 'manual', 0, 0 FROM KW_ORGANIZATION K, KW_PERSON P
                WHERE K.ORG_ID LIKE '%s-o%%' AND P.USER_ID = ?""".formatted(mark), person.accountId());
        return this;
    }

    /** Has Keycloak list everybody in the organizations that they are members of, as a mirror would. */
    public void nativeLists() {
        run("""
                INSERT INTO USER_GROUP_MEMBERSHIP (GROUP_ID, USER_ID, MEMBERSHIP_TYPE)
                SELECT O.GROUP_ID, P.USER_ID, 'UNMANAGED' FROM KW_MEMBER M
                JOIN KW_ORGANIZATION K ON K.ID = M.ORGANIZATION_ID JOIN ORG O ON O.ID = K.ORG_ID
                JOIN KW_PERSON P ON P.ID = M.PERSON_ID
                WHERE K.REALM_ID = ? AND NOT EXISTS (SELECT 1 FROM USER_GROUP_MEMBERSHIP G
                    WHERE G.GROUP_ID = O.GROUP_ID AND G.USER_ID = P.USER_ID)""", realm);
    }

    /** Lets the planner know what is there now, as it would after a while. */
    public void refreshStatistics() {
        run(database.name().equals("h2") ? "ANALYZE" : "VACUUM ANALYZE");
    }

    /** As after each change that the server makes. */
    private Filling changed() {
        run("UPDATE KW_ORGANIZATION SET REVISION = REVISION + 1 WHERE ID = ?", organization);
        return this;
    }

    private String series() {
        return database.name().equals("h2")
                ? "SYSTEM_RANGE(1, " + rows + ") G(N)"
                : "generate_series(1, " + rows + ") G(N)";
    }

    private void run(String sql, Object... arguments) {
        String dialect = database.name().equals("h2") ? sql : sql.replaceAll("NEXT VALUE FOR (\\w+)", "nextval('$1')");
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(dialect)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Failed: " + dialect, e);
        }
    }
}

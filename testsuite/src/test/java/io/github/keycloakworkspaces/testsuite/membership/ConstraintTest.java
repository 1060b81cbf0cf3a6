package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses, whoever writes to it. Nothing is stored here, so all tests use the same realm. */
final class ConstraintTest {

    /** The class of integrity constraint violations in the SQL standard. */
    private static final String INTEGRITY = "23";

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("annotator")
                                            .project("chest-xray", project -> project.member("annotator", "RE"))))
            .organization(
                    "globex",
                    globex -> globex.owner("owner")
                            .annotator("worker")
                            .workspace("Notes", notes -> notes.member("worker").project("letters", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");

    /** Numbers stand for what they name: {@code ACME OWNER ADMIN RADIOLOGY XRAY}, and {@code GLOBEX WORKER NOTES LETTERS}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE KW_MEMBER SET ROLE = 'OW', OWNER_OF = ACME WHERE ORGANIZATION_ID = ACME AND PERSON_ID = ADMIN",
                "UPDATE KW_MEMBER SET ROLE = 'OW' WHERE ORGANIZATION_ID = ACME AND PERSON_ID = ADMIN",
                "UPDATE KW_MEMBER SET ROLE = 'AD' WHERE ORGANIZATION_ID = ACME AND PERSON_ID = OWNER",
                "UPDATE KW_MEMBER SET DELETED_AT = 1 WHERE ORGANIZATION_ID = ACME AND PERSON_ID = OWNER",
                "DELETE FROM KW_PERSON WHERE ID = OWNER",
                "UPDATE KW_ORGANIZATION SET OWNER_ID = ADMIN WHERE ID = ACME",
                "UPDATE KW_MEMBER SET ROLE = 'XX' WHERE ORGANIZATION_ID = ACME AND PERSON_ID = ADMIN",
                "UPDATE KW_MEMBER SET PERSON_ID = ADMIN WHERE ORGANIZATION_ID = ACME AND ROLE = 'MA'",
                "UPDATE KW_PROJECT SET WORKSPACE_ID = NOTES WHERE ID = XRAY",
                "UPDATE KW_PROJECT SET ORGANIZATION_ID = GLOBEX WHERE ID = XRAY",
                "UPDATE KW_WORKSPACE_MEMBER SET WORKSPACE_ID = NOTES WHERE WORKSPACE_ID = RADIOLOGY",
                "UPDATE KW_WORKSPACE_MEMBER SET PERSON_ID = WORKER WHERE WORKSPACE_ID = RADIOLOGY",
                "UPDATE KW_PROJECT_MEMBER SET PROJECT_ID = LETTERS WHERE PROJECT_ID = XRAY",
                "UPDATE KW_PROJECT_ROLE SET ROLE = 'MA' WHERE PROJECT_ID = XRAY",
                "UPDATE KW_PROJECT_ROLE SET PERSON_ID = WORKER WHERE PROJECT_ID = XRAY",
                "UPDATE KW_WORKSPACE SET PERSONAL_OF = ADMIN WHERE ID = RADIOLOGY",
                "UPDATE KW_ORGANIZATION SET DEFAULT_ROLE = 'OW' WHERE ID = ACME",
                "UPDATE KW_ORGANIZATION SET SEAT_LIMIT = -1 WHERE ID = ACME",
                "INSERT INTO KW_PROJECT (ID, ORGANIZATION_ID, WORKSPACE_ID, EXTERNAL_ID, TITLE, CREATED_BY, CREATED_AT)"
                        + " VALUES (-1, ACME, RADIOLOGY, 'chest-xray', 'again', OWNER, 1)"
            })
    void isRefused(String statement) throws SQLException {
        try (Connection connection = REALM.server().database().connect()) {
            connection.setAutoCommit(false);
            String state = refusal(connection, statement);
            connection.rollback();

            assertThat(state).startsWith(INTEGRITY);
        }
    }

    @Test
    void anAddressHasOneOpenInvitation() throws SQLException {
        String insert = "INSERT INTO KW_INVITATION (ID, ORGANIZATION_ID, EMAIL, OPEN_FOR, TOKEN_HASH, ROLE, INVITED_BY,"
                + " CREATED_AT, EXPIRES_AT) VALUES (%s, ACME, 'a@b.example', 'a@b.example', '%s', 'AN', OWNER, 1, 2)";
        try (Connection connection = REALM.server().database().connect()) {
            connection.setAutoCommit(false);
            run(connection, insert.formatted("-1", "one"));
            String state = refusal(connection, insert.formatted("-2", "two"));
            connection.rollback();

            assertThat(state).startsWith(INTEGRITY);
        }
    }

    @Test
    void anExternalIdMayBeUsedInAnotherOrganization() throws SQLException {
        try (Connection connection = REALM.server().database().connect()) {
            connection.setAutoCommit(false);
            int changed = run(connection, "UPDATE KW_PROJECT SET EXTERNAL_ID = 'chest-xray' WHERE ID = LETTERS");
            connection.rollback();

            assertThat(changed).isEqualTo(1);
        }
    }

    /** The class and number of the error; empty if there is none. */
    private static String refusal(Connection connection, String sql) {
        try {
            run(connection, sql);
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(numbered(sql));
        }
    }

    private static String numbered(String sql) {
        return sql.replaceAll("\\bACME\\b", String.valueOf(ACME.id()))
                .replaceAll("\\bGLOBEX\\b", String.valueOf(GLOBEX.id()))
                .replaceAll("\\bOWNER\\b", String.valueOf(ACME.number("owner")))
                .replaceAll("\\bADMIN\\b", String.valueOf(ACME.number("admin")))
                .replaceAll("\\bWORKER\\b", String.valueOf(GLOBEX.number("worker")))
                .replaceAll("\\bRADIOLOGY\\b", String.valueOf(ACME.workspace("Radiology")))
                .replaceAll("\\bNOTES\\b", String.valueOf(GLOBEX.workspace("Notes")))
                .replaceAll("\\bXRAY\\b", String.valueOf(ACME.project("chest-xray")))
                .replaceAll("\\bLETTERS\\b", String.valueOf(GLOBEX.project("letters")));
    }
}

package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.DocsPage;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The indexes that the operations page offers for searches are used by them, and change no answer. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class SearchIndexTest {

    private static final TestOrganization ACME = TestRealm.draft()
            .organization("acme", OrganizationDraft::everyRole)
            .create()
            .organization("acme");

    @BeforeAll
    static void make() {
        DocsPage.read("operations.md")
                .statements("Searches in large organizations")
                .forEach(ACME.database()::update);
    }

    @AfterAll
    static void drop() {
        ACME.database().update("DROP EXTENSION pg_trgm CASCADE");
    }

    @ParameterizedTest
    @CsvSource({
        "kw_member_search, kw_member, search_key",
        "kw_project_title_search, kw_project, lower(title)",
        "kw_project_description_search, kw_project, lower(description)"
    })
    void aSearchMayUseIt(String index, String table, String text) throws SQLException {
        assertThat(plan("SELECT id FROM " + table + " WHERE " + text + " LIKE (SELECT lower('%otat%')) ESCAPE '!'"))
                .anyMatch(line -> line.contains("Bitmap Index Scan on " + index));
    }

    @Test
    void theAnswersAreTheSame() {
        assertThat(ACME.list(ACME.owner(), "?search=OTATOR@acme").json().path("results"))
                .singleElement()
                .satisfies(found -> assertThat(TestOrganization.emailOf(found)).isEqualTo("annotator@acme.example"));
        assertThat(ACME.list(ACME.owner(), "?search=o_tator").json().path("results"))
                .isEmpty();
    }

    /** As if the table were large. */
    private static List<String> plan(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = ACME.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            try (ResultSet plan = statement.executeQuery("EXPLAIN " + query)) {
                while (plan.next()) {
                    lines.add(plan.getString(1));
                }
            }
        }
        return lines;
    }
}

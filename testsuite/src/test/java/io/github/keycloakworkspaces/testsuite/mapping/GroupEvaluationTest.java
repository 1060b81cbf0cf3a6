package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Giving everybody what the mappings give, of people who are too many for one request. */
final class GroupEvaluationTest {

    private static final int PEOPLE = 300;

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .annotator("first")
                            .workspace("First", first -> {})
                            .workspace("Radiology", radiology -> {}))
            .organization(
                    "globex",
                    globex -> globex.owner("owner")
                            .annotator("first")
                            .workspace("First", first -> {})
                            .workspace("Radiology", radiology -> {}))
            .create();

    /** What is given last holds, whatever was being done when it came. */
    @Test
    void everybodyHasWhatTheLastMappingsGive() {
        TestOrganization acme = REALM.organization("acme");
        HeardGroups groups = filled(acme);

        JsonNode first = groups.give("staff", Map.of("role", "MA"));
        JsonNode second = groups.give("staff", Map.of("workspace", acme.workspace("Radiology")));
        groups.take(first);
        JsonNode done = groups.evaluated();

        assertThat(first.path("evaluation").path("total").asInt()).isEqualTo(PEOPLE + 2);
        assertThat(done.path("generation").asLong())
                .isGreaterThan(second.path("evaluation").path("generation").asLong());
        assertThat(done.path("done").asInt()).isEqualTo(PEOPLE + 2);
        assertThat(done.path("failed").asInt()).isZero();
        assertThat(count(acme, "KW_MEMBER WHERE ORGANIZATION_ID = ? AND ROLE = 'AN' AND BASE_ROLE IS NULL"))
                .isEqualTo(PEOPLE + 1);
        assertThat(count(acme, "KW_WORKSPACE_MEMBER WHERE ORGANIZATION_ID = ? AND SOURCE = 'saml'"))
                .isEqualTo(PEOPLE + 2);
    }

    @Test
    void whatFailsForOnePersonFailsForNobodyElse() {
        TestOrganization globex = REALM.organization("globex");
        HeardGroups groups = filled(globex);
        long unlucky = globex.number("first");
        globex.database()
                .update("ALTER TABLE KW_WORKSPACE_MEMBER ADD CONSTRAINT UNLUCKY CHECK (SOURCE <> 'saml' OR PERSON_ID"
                        + " <> "
                        + unlucky + ")");
        try {
            groups.give("staff", Map.of("workspace", globex.workspace("Radiology")));

            JsonNode done = groups.evaluated();
            assertThat(done.path("done").asInt()).isEqualTo(PEOPLE + 2);
            assertThat(done.path("failed").asInt()).isOne();
        } finally {
            globex.database().update("ALTER TABLE KW_WORKSPACE_MEMBER DROP CONSTRAINT UNLUCKY");
        }

        assertThat(groups.problems()).containsExactly("evaluation.failed");
        assertThat(count(globex, "KW_WORKSPACE_MEMBER WHERE ORGANIZATION_ID = ? AND SOURCE = 'saml'"))
                .isEqualTo(PEOPLE + 1);
    }

    private static HeardGroups filled(TestOrganization organization) {
        Filling.of(organization, PEOPLE).people();
        HeardGroups groups = new HeardGroups(organization);
        groups.everybodyIn("staff");
        return groups;
    }

    private static long count(TestOrganization organization, String rows) {
        return Long.parseLong(String.valueOf(organization
                .database()
                .query("SELECT COUNT(*) AS N FROM " + rows, organization.id())
                .get(0)
                .get("n")));
    }
}

package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that is long enough to be sent while it is read has the same rows, in the same order, as its pages. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class WholeListTest {

    /** With the page of {@link #FAR} far from both ends. */
    private static final int ROWS = 4100;

    private static final int FAR = 101;
    private static final int PAGE = 20;

    private static final TestOrganization ACME = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .manager("manager")
                            .annotator("annotator")
                            .workspace(
                                    "First",
                                    first -> first.member("manager")
                                            .member("annotator")
                                            .project("only", only -> {})))
            .create()
            .organization("acme");

    @BeforeAll
    static void fill() {
        Filling.of(ACME, ROWS).people().projects().reports().refreshStatistics();
    }

    @ParameterizedTest
    @CsvSource({
        "owner, /organizations/0/memberships?",
        "owner, /organizations/0/memberships?ordering=-role&",
        "owner, /organizations/0/memberships?search=number&",
        "owner, /workspaces/{workspace}/memberships/paginated/?",
        "owner, /projects/{project}/members/paginated/?",
        "owner, /projects/{project}/members/paginated/?ordering=-role&role=AN&",
        "owner, /projects/?",
        "owner, /projects/?ordering=title&members_limit=1&",
        "manager, /projects/?",
        "annotator, /projects/?search=project&",
        "owner, /dashboards/track?",
        "owner, /dashboards/performance?"
    })
    void allRowsAreThoseOfThePages(String person, String path) {
        Person by = ACME.person(person);
        JsonNode whole = get(by, path + "page_size=-1");
        List<JsonNode> pages = new ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            get(by, path + "page_size=1000&page=" + page).path("results").forEach(pages::add);
        }

        assertThat(whole.path("results")).hasSizeGreaterThanOrEqualTo(ROWS).containsExactlyElementsOf(pages);
        assertThat(whole.path("count").asInt()).isEqualTo(pages.size());
        assertThat(whole.path("next").isNull()).isTrue();
        assertThat(whole.path("previous").isNull()).isTrue();
        for (int page : List.of(FAR, FAR, FAR + 1)) {
            JsonNode far = get(by, path + "page_size=" + PAGE + "&page=" + page);
            assertThat(far.path("results"))
                    .as("page " + page)
                    .containsExactlyElementsOf(pages.subList((page - 1) * PAGE, page * PAGE));
            assertThat(far.path("count").asInt()).isEqualTo(pages.size());
        }
    }

    @Test
    void aPageFarFromBothEndsFollowsEachChange() {
        String far = "/projects/?page_size=" + PAGE + "&page=" + FAR;
        get(ACME.owner(), far);
        JsonNode before = get(ACME.owner(), far).path("results");

        ACME.owner()
                .api()
                .post("/projects/", Map.of("title", "The newest", "workspace", ACME.workspace("First")))
                .expect(201);

        List<JsonNode> moved = new ArrayList<>();
        before.forEach(moved::add);
        assertThat(get(ACME.owner(), far).path("results"))
                .hasSize(PAGE)
                .containsSubsequence(moved.subList(0, PAGE - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "/users/, /organizations/0/memberships?",
        "/workspaces/{workspace}/memberships/, /workspaces/{workspace}/memberships/paginated/?",
        "/workspaces/{workspace}/projects/, /projects/?"
    })
    void listsWithoutPagesAreWhole(String list, String paged) {
        assertThat(get(ACME.owner(), list))
                .hasSize(get(ACME.owner(), paged + "page_size=1").path("count").asInt());
    }

    @Test
    void aTableHasThemToo() {
        String table = ACME.owner()
                .api()
                .get(address("/projects/{project}/members/export/"))
                .expect(200)
                .body();

        assertThat(table.lines()).hasSize(1 + people("/projects/{project}/members/paginated/?"));
    }

    private static int people(String path) {
        return get(ACME.owner(), path + "page_size=1").path("count").asInt();
    }

    /** Without the moment of the last request, which is another one for each. */
    private static JsonNode get(Person by, String path) {
        JsonNode found = by.api().get(address(path)).expect(200).json();
        found.findParents("last_activity").forEach(person -> ((ObjectNode) person).remove("last_activity"));
        return found;
    }

    private static String address(String path) {
        return path.replace("{workspace}", String.valueOf(ACME.workspace("First")))
                .replace("{project}", String.valueOf(ACME.project("only")));
    }
}

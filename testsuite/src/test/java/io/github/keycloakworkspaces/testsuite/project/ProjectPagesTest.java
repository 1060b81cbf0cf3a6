package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages are parts of one list, from whichever end they are read, and for whomever it is. */
@Tag("once")
final class ProjectPagesTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology.member("manager").member("annotator"))
                            .workspace(
                                    "Notes", notes -> notes.project("letters", letters -> letters.member("reviewer"))))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final long LONG = 300;

    @BeforeAll
    static void projects() {
        long radiology = ACME.workspace("Radiology");
        for (int number = 1; number <= 5; number++) {
            ProjectApi.create(
                    ACME.owner(), radiology, Map.of("title", "Scan " + (number * 7 % 5), "is_published", true));
        }
        ProjectApi.create(
                ACME.owner(), radiology, Map.of("title", "Pinned early", "pinned_at", "2026-01-31T10:00:00Z"));
        ProjectApi.create(ACME.owner(), radiology, Map.of("title", "Pinned late", "pinned_at", "2026-02-28T10:00:00Z"));
        longTitles(radiology);
    }

    /** Alike for as far as an index goes. */
    private static void longTitles(long workspace) {
        for (int number : new int[] {1, 2}) {
            long project = ProjectApi.create(ACME.owner(), workspace, Map.of("title", "Long"));
            REALM.server()
                    .database()
                    .update(
                            "UPDATE KW_PROJECT SET TITLE = ? WHERE ID = ?",
                            "ü".repeat((int) LONG) + (3 - number),
                            project);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "owner, 10",
        "admin, 10",
        "manager, 9",
        "annotator, 5",
        "reviewer, 1",
    })
    void everybodysPagesAreOneListInEveryOrder(String person, int count) {
        Person by = ACME.person(person);
        for (String ordering :
                List.of("", "id", "-id", "title", "-title", "created_at", "-created_at", "pinned_at", "-pinned_at")) {
            List<Long> whole = ProjectApi.listed(by, "?page_size=-1&ordering=" + ordering);

            assertThat(whole).as(ordering).hasSize(count).doesNotHaveDuplicates();
            assertThat(pages(by, "?ordering=" + ordering)).as(ordering).isEqualTo(whole);
        }
    }

    @Test
    void pinnedOnesComeFirstEitherWay() {
        assertThat(titles("?ordering=-pinned_at").subList(0, 2)).containsExactly("Pinned late", "Pinned early");
        assertThat(titles("?ordering=pinned_at").subList(0, 2)).containsExactly("Pinned early", "Pinned late");
        assertThat(titles("").subList(0, 2)).containsExactly("Pinned late", "Pinned early");
    }

    @Test
    void aSearchHasPages() {
        assertThat(pages(ACME.owner(), "?search=scan")).hasSize(5);
        assertThat(pages(ACME.person("annotator"), "?search=scan")).hasSize(5);
        assertThat(pages(ACME.person("reviewer"), "?search=scan")).isEmpty();
    }

    private static List<String> titles(String query) {
        List<String> titles = new ArrayList<>();
        ProjectApi.page(ACME.owner(), query)
                .path("results")
                .forEach(project -> titles.add(project.path("title").asText()));
        return titles;
    }

    /** Of all pages of two. */
    private static List<Long> pages(Person by, String query) {
        List<Long> ids = new ArrayList<>();
        int page = 1;
        while (true) {
            JsonNode shown = ProjectApi.page(by, query + "&page_size=2&page=" + page);
            ids.addAll(ProjectApi.ids(shown.path("results")));
            if (shown.path("next").isNull()) {
                return ids;
            }
            page++;
        }
    }
}

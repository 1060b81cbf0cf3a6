package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are parts of one list, from whichever end they are read, and the list turned round is the same list. */
final class MemberPagesTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("abel")
                            .annotator("cain")
                            .reviewer("seth")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("abel")
                                            .member("cain")
                                            .member("pending")
                                            .project(
                                                    "chest-xray",
                                                    project -> project.member("annotator")
                                                            .member("reviewer", "AN")
                                                            .member("abel", "RE")))
                            .workspace("Empty", empty -> empty.project("nothing", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final long RADIOLOGY = ACME.workspace("Radiology");
    private static final long XRAY = ACME.project("chest-xray");

    /** One without a last name, and one without any. */
    @BeforeAll
    static void someHaveNoNames() {
        forget("cain", "LAST_NAME_KEY = NULL");
        forget("seth", "LAST_NAME_KEY = NULL, FIRST_NAME_KEY = NULL, EMAIL_KEY = NULL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations/0/memberships?",
                "/organizations/0/memberships?role=AN,RE&",
                "/organizations/0/memberships?search=a&",
                "/projects/{project}/members/paginated/?",
                "/projects/{project}/members/paginated/?role=AN&",
                "/projects/{project}/members/paginated/?implicit=true&",
                "/projects/{project}/members/paginated/?search=a&"
            })
    void everyOrderIsOneListInBothDirections(String path) {
        for (String ordering :
                List.of("id", "email", "username", "first_name", "last_name", "role", "date_joined", "last_activity")) {
            String sorted = path.replace("{project}", String.valueOf(XRAY)) + "ordering=";
            List<Long> whole = numbers(sorted + ordering + "&page_size=-1");
            List<Long> turned = new ArrayList<>(whole);
            Collections.reverse(turned);

            assertThat(whole).as(ordering).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(pages(sorted + ordering)).as(ordering).isEqualTo(whole);
            assertThat(numbers(sorted + "-" + ordering + "&page_size=-1"))
                    .as("-" + ordering)
                    .isEqualTo(turned);
            assertThat(pages(sorted + "-" + ordering)).as("-" + ordering).isEqualTo(turned);
        }
    }

    @Test
    void pagesOfAWorkspaceAreOneList() {
        String path = "/workspaces/" + RADIOLOGY + "/memberships/paginated/?";

        assertThat(pages(path + "a=")).hasSize(4).isEqualTo(numbers(path + "page_size=-1"));
    }

    @ParameterizedTest
    @CsvSource({"last_name, cain, seth", "email, seth, seth"})
    void whoHasNoNameComesLast(String ordering, String one, String other) {
        String path = "/organizations/0/memberships?page_size=-1&ordering=";
        List<Long> last = List.of(ACME.number(one), ACME.number(other)).stream()
                .distinct()
                .toList();

        assertThat(numbers(path + ordering)).endsWith(last.toArray(Long[]::new));
        assertThat(numbers(path + "-" + ordering).get(0)).isEqualTo(last.get(last.size() - 1));
    }

    @Test
    void behindTheEndThereIsNothing() {
        JsonNode page =
                ACME.list(ACME.owner(), "?page=9&page_size=5").expect(200).json();

        assertThat(page.path("results")).isEmpty();
        assertThat(page.path("count").asInt()).isEqualTo(10);
        assertThat(page.path("next").isNull()).isTrue();
    }

    @Test
    void aProjectWithoutPeopleHasThoseOfEveryProject() {
        String path = "/projects/" + ACME.project("nothing") + "/members/paginated/?";

        assertThat(pages(path + "ordering=id")).containsExactly(ACME.number("owner"), ACME.number("admin"));
        assertThat(pages(path + "implicit=false")).isEmpty();
    }

    private static void forget(String person, String names) {
        ACME.database()
                .update(
                        "UPDATE KW_MEMBER SET " + names + " WHERE ORGANIZATION_ID = ? AND PERSON_ID = ?",
                        ACME.id(),
                        ACME.number(person));
    }

    /** Of all pages of two. */
    private static List<Long> pages(String path) {
        List<Long> numbers = new ArrayList<>();
        int page = 1;
        while (true) {
            JsonNode shown = get(path + "&page_size=2&page=" + page);
            numbers.addAll(numbersOf(shown));
            if (shown.path("next").isNull()) {
                return numbers;
            }
            page++;
        }
    }

    private static List<Long> numbers(String path) {
        return numbersOf(get(path));
    }

    private static JsonNode get(String path) {
        return ACME.owner().api().get(path).expect(200).json();
    }

    /** A member has the person in it, everywhere else it is the person. */
    private static List<Long> numbersOf(JsonNode page) {
        List<Long> numbers = new ArrayList<>();
        page.path("results")
                .forEach(shown -> numbers.add(
                        shown.has("user")
                                ? shown.path("user").path("id").asLong()
                                : shown.path("id").asLong()));
        return numbers;
    }
}

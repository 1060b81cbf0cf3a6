package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search for people finds in their names and addresses; the same in every list of people. */
final class MemberSearchTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .annotator("o_tto")
                            .annotator("omtto")
                            .annotator("oemer")
                            .annotator("ibrahim")
                            .annotator("odd")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("owner")
                                            .member("o_tto")
                                            .member("omtto")
                                            .member("oemer")
                                            .member("ibrahim")
                                            .member("odd")
                                            .project("chest-xray", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final List<String> LISTS = List.of(
            "/organizations/0/memberships?page_size=-1&",
            "/organizations/0/memberships?ordering=-last_name&",
            "/workspaces/" + ACME.workspace("Radiology") + "/memberships/paginated/?",
            "/projects/" + ACME.project("chest-xray") + "/members/paginated/?");

    /** The last one has what Keycloak's own pages don't allow, and a federation may bring. */
    @BeforeAll
    static void someHaveUnusualNames() {
        name("oemer", "Ömer", "Łukasz-Çelik");
        name("ibrahim", "İbrahim", "Иванов");
        ACME.database()
                .update("UPDATE KW_MEMBER SET FIRST_NAME_KEY = '100%', LAST_NAME_KEY = 'back\\slash!'"
                        + " WHERE EMAIL_KEY = 'odd@acme.example'");
    }

    @ParameterizedTest
    @CsvSource({
        "oemer@ACME.Exam, oemer",
        "Ömer, oemer",
        "mer Łuka, oemer",
        "-Çelik, oemer",
        "İbrahim, ibrahim",
        "Иванов, ibrahim",
        "İbrahim Ива, ibrahim",
        "otto, ''"
    })
    void findsPartsOfAddressesAndOfBothNamesTogether(String text, String person) {
        assertFound(text, person);
    }

    @ParameterizedTest
    @CsvSource({"ömer ŁUKASZ, oemer", "ÇELIK, oemer", "ИВАН, ibrahim"})
    void upperAndLowerCaseAreTheSameInEveryAlphabet(String text, String person) {
        assertFound(text, person);
    }

    @ParameterizedTest
    @CsvSource({"%, odd", "0%, odd", "_, o_tto", "o_t, o_tto", "\\, odd", "k\\s, odd", "!, odd", "o%o, ''", "!!, ''"})
    void noCharacterStandsForOthers(String text, String person) {
        assertFound(text, person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exampleomtto", "example omtto", "exampleOmtto", "example Omtto", "OmttoExample"})
    void nothingIsFoundAcrossTwoNames(String text) {
        assertFound(text, "");
    }

    @Test
    void whatStandsBetweenNamesCanNotBeSearchedFor() {
        LISTS.forEach(list -> ACME.owner()
                .api()
                .get(list + "search=" + Http.encode("example\tomtto"))
                .expect(400, "request.malformed"));
    }

    @Test
    void aPageBehindWhatIsFoundIsEmptyAndKnowsHowManyThereAre() {
        var page = ACME.list(ACME.owner(), "?search=tto&page=3&page_size=1")
                .expect(200)
                .json();

        assertThat(page.path("results")).isEmpty();
        assertThat(page.path("count").asInt()).isEqualTo(2);
    }

    private static void assertFound(String text, String person) {
        List<Long> numbers = person.isEmpty() ? List.of() : List.of(ACME.number(person));
        assertThat(LISTS).allSatisfy(list -> {
            var page = ACME.owner()
                    .api()
                    .get(list + "search=" + Http.encode(text))
                    .expect(200)
                    .json();
            assertThat(page.path("results"))
                    .extracting(shown -> (shown.has("user") ? shown.path("user") : shown)
                            .path("id")
                            .asLong())
                    .isEqualTo(numbers);
            assertThat(page.path("count").asInt()).isEqualTo(numbers.size());
        });
    }

    private static void name(String person, String first, String last) {
        String path = "/users/" + ACME.person(person).accountId();
        var account = (ObjectNode) REALM.admin().get(path).expect(200).json();
        REALM.admin()
                .put(path, account.put("firstName", first).put("lastName", last))
                .expect(204);
    }
}

package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is changed here, so all tests look at the same realm. */
@Tag("smoke")
final class MemberListTest {

    private static final String REQUIRED_OF_MEMBER = "id organization user role role_source user_type tags"
            + " created_projects contributed_to_projects concurrency flex";
    private static final String REQUIRED_OF_USER = "id username email first_name last_name initials avatar"
            + " last_activity lse_fields pause created_projects contributed_to_projects";

    private static final TestOrganization ACME = TestRealm.acme().organization("acme");

    @Test
    void listsTheCallersOrganizations() {
        JsonNode organizations = ACME.person("annotator")
                .api()
                .get("/organizations/")
                .expect(200)
                .json();

        assertThat(organizations).hasSize(1);
        assertThat(organizations.path(0).path("id").asLong()).isEqualTo(ACME.id());
        assertThat(organizations.path(0).path("title").asText()).isEqualTo("Acme");
        assertThat(organizations.path(0).path("created_at").asText()).contains("T");
    }

    @Test
    void listsMembersByEmail() {
        assertThat(emails(""))
                .containsExactly(
                        "admin@acme.example",
                        "annotator@acme.example",
                        "former@acme.example",
                        "manager@acme.example",
                        "owner@acme.example",
                        "pending@acme.example",
                        "reviewer@acme.example");
    }

    @Test
    void tellsWhatTheContractRequiresOfAMember() {
        JsonNode member = ACME.member("annotator");

        assertThat(Json.names(member)).contains(REQUIRED_OF_MEMBER.split(" ", -1));
        assertThat(Json.names(member.path("user"))).contains(REQUIRED_OF_USER.split(" ", -1));
        assertThat(member.path("organization").asLong()).isEqualTo(ACME.id());
        assertThat(member.path("role").asText()).isEqualTo("AN");
    }

    @Test
    void pagesTheList() {
        JsonNode page =
                ACME.list(ACME.owner(), "?page=2&page_size=3").expect(200).json();

        assertThat(page.path("count").asInt()).isEqualTo(7);
        assertThat(page.path("results")).hasSize(3);
        assertThat(page.path("next").asText()).contains("page=3").contains("page_size=3");
        assertThat(page.path("previous").asText()).contains("page_size=3");
    }

    @Test
    void theLastPageHasNoNext() {
        JsonNode page =
                ACME.list(ACME.owner(), "?page=3&page_size=3").expect(200).json();

        assertThat(page.path("results")).hasSize(1);
        assertThat(page.path("next").isNull()).isTrue();
    }

    @Test
    void listsEverybodyOnOnePage() {
        JsonNode page = ACME.list(ACME.owner(), "?page_size=-1").expect(200).json();

        assertThat(page.path("results")).hasSize(7);
        assertThat(page.path("next").isNull()).isTrue();
        assertThat(page.path("previous").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager@acme.ex", "MANA", "Manager"})
    void searches(String text) {
        assertThat(emails("?search=" + text)).containsExactly("manager@acme.example");
    }

    @Test
    void showsOnlyTheRolesAskedFor() {
        assertThat(emails("?role=AN,RE")).containsExactly("annotator@acme.example", "reviewer@acme.example");
    }

    @ParameterizedTest
    @CsvSource({"pending, NO", "former, DI"})
    void listsThoseWhoDoNotWork(String person, String role) {
        assertThat(emails("?role=" + role)).containsExactly(ACME.person(person).email());
    }

    @Test
    void zeroMeansTheCallersOrganization() {
        var byZero = ACME.owner()
                .api()
                .get("/organizations/0/memberships")
                .expect(200)
                .json();

        assertThat(byZero.path("results").findValuesAsText("email"))
                .isEqualTo(ACME.list(ACME.owner(), "").json().path("results").findValuesAsText("email"));
    }

    @Test
    void aSlashAtTheEndMakesNoDifference() {
        assertThat(ACME.list(ACME.owner(), "/").expect(200).json().findValuesAsText("email"))
                .isEqualTo(ACME.list(ACME.owner(), "").expect(200).json().findValuesAsText("email"));
        assertThat(ACME.owner().api().get("/organizations").expect(200).json())
                .isEqualTo(ACME.owner().api().get("/organizations/").expect(200).json());
    }

    @ParameterizedTest
    @CsvSource({"owner, 200", "admin, 200", "manager, 200", "reviewer, 403", "annotator, 403"})
    void managersAndAboveSeePeople(String person, int status) {
        ACME.list(ACME.person(person), "").expect(status);
    }

    private static List<String> emails(String query) {
        return ACME.results(ACME.list(ACME.owner(), query)).stream()
                .map(TestOrganization::emailOf)
                .toList();
    }
}

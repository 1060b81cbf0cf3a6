package io.github.keycloakworkspaces.testsuite.claims;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is changed here, so all tests look at the same realm. */
@Tag("smoke")
final class ClaimTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("annotator")
                                            .project("chest-xray", project -> project.member("annotator", "RE"))
                                            .project("mammography", project -> project.member("reviewer"))))
            .person("nobody@elsewhere.example")
            .create();

    @ParameterizedTest
    @CsvSource({"owner, OW", "admin, AD", "manager, MA", "reviewer, RE", "annotator, AN"})
    void everyTokenTellsTheRole(String person, String role) {
        long organization = REALM.organization("acme").id();

        assertThat(claims(REALM.person(person))).allSatisfy((where, claim) -> {
            assertThat(claim.path("organization"))
                    .as(where)
                    .isEqualTo(Json.read(
                            "{\"id\": %d, \"alias\": \"acme\", \"role\": \"%s\"}".formatted(organization, role)));
            assertThat(claim.path("workspaces").isArray()).as(where).isTrue();
            assertThat(claim.path("projects").isArray()).as(where).isTrue();
            assertThat(claim.path("truncated")).as(where).isEqualTo(Json.read("false"));
        });
    }

    @Test
    void tellsOfWorkspacesWithoutTheirProjects() {
        long radiology = REALM.organization("acme").workspace("Radiology");
        JsonNode claim = REALM.person("manager").tokens().claim();

        assertThat(claim.path("workspaces"))
                .isEqualTo(Json.read("[{\"id\": %d, \"title\": \"Radiology\"}]".formatted(radiology)));
        assertThat(claim.path("projects")).isEmpty();
    }

    @Test
    void tellsOfAProjectThatNoWorkspaceBringsAlong() {
        long mammography = REALM.organization("acme").project("mammography");
        JsonNode claim = REALM.person("reviewer").tokens().claim();

        assertThat(claim.path("workspaces")).isEmpty();
        assertThat(claim.path("projects"))
                .isEqualTo(Json.read("[{\"id\": %d, \"role\": \"RE\"}]".formatted(mammography)));
    }

    @Test
    void tellsOfAProjectWithAnotherRole() {
        long chestXray = REALM.organization("acme").project("chest-xray");

        assertThat(REALM.person("annotator").tokens().claim().path("projects"))
                .isEqualTo(Json.read("[{\"id\": %d, \"role\": \"RE\"}]".formatted(chestXray)));
    }

    @Test
    void tellsWhatAnApplicationCallsAProjectOnceTheMapperSaysSo() {
        TestRealm realm = TestRealm.draft()
                .organization(
                        "acme",
                        acme -> acme.owner("owner")
                                .annotator("annotator")
                                .workspace(
                                        "Radiology",
                                        radiology -> radiology.project(
                                                "chest-xray", project -> project.member("annotator"))))
                .create();

        realm.changeClaimsMapper(Map.of("external.ids", "true"));

        assertThat(realm.person("annotator")
                        .signIn()
                        .claim()
                        .at("/projects/0/external_id")
                        .asText())
                .isEqualTo("chest-xray");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "former"})
    void whoMayNotWorkGetsNoToken(String person) {
        var refused = REALM.person(person).directGrant().expect(400).json();

        assertThat(refused.path("error_description").asText()).isEqualTo("Account is not fully set up");
        assertThat(refused.has("access_token")).isFalse();
    }

    @Test
    void somebodyWithoutOrganizationHasNoClaim() {
        assertThat(claims(REALM.person("nobody")))
                .allSatisfy((where, claim) ->
                        assertThat(claim.isMissingNode()).as(where).isTrue());
    }

    @Test
    void anAppThatWasNotMadeReadyGetsNoClaim() {
        var tokens = REALM.person("owner").directGrant(TestRealm.STRANGER).expect(200);

        assertThat(Tokens.payload(tokens.json().path("access_token").asText()).has("workspaces"))
                .isFalse();
    }

    private static Map<String, JsonNode> claims(Person person) {
        return Map.ofEntries(
                entry("access token", Tokens.payload(person.tokens().access()).path("workspaces")),
                entry("ID token", Tokens.payload(person.tokens().id()).path("workspaces")),
                entry("userinfo", person.userinfo().expect(200).json().path("workspaces")),
                entry("introspection", person.introspect().expect(200).json().path("workspaces")));
    }
}

package io.github.keycloakworkspaces.testsuite.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Batch;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Script;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code clients/typescript}, by a program in Node that asks the server with it. */
@Tag("once")
final class TypeScriptClientTest {

    private static final String PROGRAM = "../clients/typescript/dist/test/ask.js";
    private static final Path MATRIX = Path.of("../provider/src/main/resources/role-matrix.json");

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("reviewer")
                                            .member("annotator")
                                            .project("mammography", project -> {}))
                            .workspace(
                                    "Notes",
                                    notes -> notes.project("letters", project -> project.member("annotator", "RE"))))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Http SERVICE = REALM.service("decide");

    /** A question as the client takes it, and as a request has it. */
    private record Asked(String action, String type, String id) {

        Map<String, Object> given() {
            return Map.of("action", action, "resource", Map.of("type", type, "id", id));
        }

        Question about(String person) {
            return Question.may(person, action).on(type, id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "manager", "reviewer", "annotator"})
    void answersAsTheServerDoes(String person) throws IOException {
        String email = ACME.person(person).email();
        List<Asked> questions = everything();
        var answers = Batch.of(
                        questions.stream().map(asked -> asked.about(email)).toList())
                .answers(SERVICE);

        JsonNode decisions =
                ask(ACME.person(person).token(), questions, Map.of()).path("decisions");

        assertThat(decisions).hasSameSizeAs(answers);
        assertThat(decisions.findValues("permitted"))
                .extracting(JsonNode::asBoolean)
                .isEqualTo(answers);
    }

    @Test
    void whatTheClaimNamesNeedsNoRequest() throws IOException {
        Tokens tokens = ACME.person("annotator").tokens();

        List<Asked> questions = everything();

        JsonNode answer = ask(tokens.access(), questions, Map.of());

        assertThat(answer.path("claim")).isEqualTo(tokens.claim());
        assertThat(IntStream.range(0, questions.size())
                        .filter(index -> answer.at("/decisions/" + index + "/by")
                                .asText()
                                .equals("claim"))
                        .mapToObj(questions::get))
                .extracting(asked -> asked.action() + " " + asked.id())
                .containsExactlyInAnyOrder(
                        "workspace.view " + ACME.workspace("Radiology"), "project.view " + ACME.project("letters"));
    }

    @Test
    void aServiceAsksAboutOthers() {
        var review = new Asked("review.access", "project", "external:letters");

        JsonNode answer = ask(
                REALM.serviceToken(),
                List.of(review),
                Map.of("SUBJECT", "email:" + ACME.person("annotator").email()));

        assertThat(answer.at("/decisions/0/permitted").asBoolean()).isTrue();
        assertThat(answer.at("/decisions/0/reason").asText()).isEqualTo("project_member");
    }

    @Test
    void peopleDoNot() {
        var review = new Asked("review.access", "project", "external:letters");

        JsonNode answer = ask(
                ACME.person("manager").token(),
                List.of(review),
                Map.of("SUBJECT", "email:" + ACME.person("annotator").email()));

        assertThat(answer).isEqualTo(Json.read("{\"status\": 403, \"code\": \"decision.about_others\"}"));
    }

    @Test
    void theTokenOfWhoWasDeactivatedIsWorthNothingWhereNothingIsBelieved() {
        TestOrganization acme = TestRealm.acme().organization("acme");
        String token = acme.person("reviewer").token();
        acme.give("reviewer", "DI");
        var call = new Asked("api.access", "organization", "alias:acme");

        JsonNode answer = ask(acme.realm(), token, List.of(call), Map.of("SUBJECT", "sender"));

        assertThat(answer.path("status").asInt()).isEqualTo(401);
    }

    /** Each action with each thing that there is, by number and by name. */
    private static List<Asked> everything() throws IOException {
        return Json.names(Json.read(Files.readString(MATRIX))).stream()
                .flatMap(action -> Stream.of(
                        new Asked(action, "organization", String.valueOf(ACME.id())),
                        new Asked(action, "organization", "alias:acme"),
                        new Asked(action, "workspace", String.valueOf(ACME.workspace("Radiology"))),
                        new Asked(action, "workspace", String.valueOf(ACME.workspace("Notes"))),
                        new Asked(action, "project", String.valueOf(ACME.project("letters"))),
                        new Asked(action, "project", "external:mammography")))
                .toList();
    }

    private static JsonNode ask(String token, List<Asked> questions, Map<String, String> more) {
        return ask(REALM, token, questions, more);
    }

    private static JsonNode ask(TestRealm realm, String token, List<Asked> questions, Map<String, String> more) {
        var environment = new LinkedHashMap<>(more);
        environment.put("REALM", realm.http().base());
        environment.put("TOKEN", token);
        environment.put(
                "QUESTIONS", Json.write(questions.stream().map(Asked::given).toList()));
        Script answer = Script.run(List.of("node", PROGRAM), environment);
        assertThat(answer.status()).as(answer.said()).isZero();
        return Json.read(answer.said());
    }
}

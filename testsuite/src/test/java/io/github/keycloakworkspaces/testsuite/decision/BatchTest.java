package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several questions in one request. */
final class BatchTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology.member("annotator").project("open", project -> {}))
                            .workspace("Notes", notes -> notes.project("closed", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Http SERVICE = REALM.service("decide");

    private static final Map<String, Object> ANNOTATOR = Map.of("type", "user", "id", "annotator@acme.example");
    private static final Map<String, Object> OWNER = Map.of("type", "user", "id", "owner@acme.example");
    private static final Map<String, Object> VIEW = Map.of("name", "project.view");
    private static final Map<String, Object> OPEN = project("open");
    private static final Map<String, Object> CLOSED = project("closed");

    @Test
    void answersInTheOrderOfTheQuestions() {
        var questions = List.of(may("annotator", "open"), may("annotator", "closed"), may("owner", "closed"));

        assertThat(Batch.of(questions).answers(SERVICE)).containsExactly(true, false, true);
    }

    @Test
    void anItemTakesWhatItDoesNotSayFromTheDefaults() {
        var batch = Batch.of()
                .with("subject", ANNOTATOR)
                .with("action", VIEW)
                .with("resource", CLOSED)
                .items(List.of(Map.of(), Map.of("resource", OPEN), Map.of("subject", OWNER)));

        assertThat(batch.answers(SERVICE)).containsExactly(false, true, true);
    }

    @Test
    void anItemsPartTakesThePlaceOfTheWholeDefault() {
        String id = String.valueOf(ACME.project("open"));
        var withOrganization = Map.of("type", "project", "id", id, "properties", Map.of("organization", "987654321"));
        var batch = Batch.of()
                .with("subject", ANNOTATOR)
                .with("action", VIEW)
                .with("resource", withOrganization)
                .items(List.of(Map.of(), Map.of("resource", Map.of("type", "project", "id", id))));

        assertThat(batch.answers(SERVICE)).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({"execute_all, 4", "deny_on_first_deny, 2", "permit_on_first_permit, 1"})
    void theSemanticSaysWhereItStops(String semantic, int answers) {
        var questions = List.of(
                may("annotator", "open"), may("annotator", "closed"), may("annotator", "open"), may("owner", "open"));

        assertThat(Batch.of(questions).semantic(semantic).answers(SERVICE))
                .isEqualTo(List.of(true, false, true, true).subList(0, answers));
    }

    @Test
    void permitOnFirstPermitGoesOnThroughDenials() {
        var questions = List.of(may("annotator", "closed"), may("annotator", "open"), may("owner", "open"));

        assertThat(Batch.of(questions).semantic("permit_on_first_permit").answers(SERVICE))
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"resource\": null}",
                "{\"resource\": 5}",
                "{\"resource\": {\"type\": \"project\"}}",
                "{\"resource\": {\"id\": \"1\"}}",
                "{\"resource\": {\"type\": \"project\", \"id\": \"1\"}, \"action\": {\"name\": 1}}",
                "{\"resource\": {\"type\": \"project\", \"id\": \"1\"}, \"context\": []}"
            })
    void anIncompleteItemIsDeniedAndTheOthersAreAnswered(String item) {
        String open = "{\"resource\": {\"type\": \"project\", \"id\": \"external:open\"}}";
        String body = "{\"subject\": {\"type\": \"user\", \"id\": \"annotator@acme.example\"},"
                + " \"action\": {\"name\": \"project.view\"}, \"evaluations\": [" + open + "," + item + "," + open
                + "]}";

        var evaluations = Batch.askInWords(SERVICE, "application/json", body)
                .expect(200)
                .json()
                .path("evaluations");

        assertThat(evaluations).hasSize(3);
        assertThat(evaluations.at("/0/decision").booleanValue()).isTrue();
        assertThat(evaluations.at("/1/decision").isBoolean()).isTrue();
        assertThat(evaluations.at("/1/decision").booleanValue()).isFalse();
        assertThat(evaluations.at("/1/context/error/status").asInt()).isEqualTo(400);
        assertThat(evaluations.at("/1/context/error/message").asText()).startsWith("request.malformed");
        assertThat(evaluations.at("/2/decision").booleanValue()).isTrue();
    }

    @Test
    void anIncompleteItemIsADenial() {
        var batch = Batch.of()
                .with("subject", ANNOTATOR)
                .with("action", VIEW)
                .items(List.of(Map.of("resource", OPEN), Map.of(), Map.of("resource", OPEN)))
                .semantic("deny_on_first_deny");

        assertThat(batch.answers(SERVICE)).containsExactly(true, false);
    }

    @Test
    void withoutItemsItIsOneQuestion() {
        var plain = Batch.of().with("subject", ANNOTATOR).with("action", VIEW).with("resource", OPEN);

        assertThat(plain.ask(SERVICE).expect(200).json().path("decision").booleanValue())
                .isTrue();
        var answer = plain.items(List.of()).ask(SERVICE).expect(200).json();
        assertThat(answer.path("decision").booleanValue()).isTrue();
        assertThat(answer.has("evaluations")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"evaluations\": []}",
                "{\"evaluations\": {}}",
                "{\"evaluations\": null}",
                "{\"evaluations\": [1]}",
                "{\"evaluations\": [null]}",
                "{\"evaluations\": [{}], \"subject\": \"me\"}",
                "{\"evaluations\": [{}], \"subject\": {\"type\": \"user\"}}",
                "{\"evaluations\": [{}], \"action\": {}}",
                "{\"evaluations\": [{}], \"resource\": {\"type\": \"project\"}}",
                "{\"evaluations\": [{}], \"context\": 1}",
                "{\"evaluations\": [{}], \"options\": \"execute_all\"}",
                "{\"evaluations\": [{}], \"options\": {\"evaluations_semantic\": 1}}",
                "{\"evaluations\": [{}], \"options\": {\"evaluations_semantic\": \"EXECUTE_ALL\"}}",
                "{\"evaluations\": [{}], \"evaluations\": [{}]}",
                "{\"evaluations\": [{\"subject\": {\"type\": \"user\", \"id\": \"\\ud800\"}}]}"
            })
    void whatConcernsTheWholeRequestIsRefused(String body) {
        var refused = Batch.askInWords(SERVICE, "application/json", body).expect(400);

        assertThat(refused.body()).isNotBlank().doesNotStartWith("{");
    }

    @Test
    void aThousandQuestionsAreAnsweredAndNoMore() {
        var thousand = Collections.nCopies(1000, may("annotator", "open"));
        assertThat(Batch.of(thousand).answers(SERVICE)).hasSize(1000).containsOnly(true);

        Batch.of(Collections.nCopies(1001, may("annotator", "open")))
                .ask(SERVICE)
                .expect(400);
    }

    @Test
    void theRequestIdComesBack() {
        var one = List.of(may("annotator", "open"));

        assertThat(Batch.of(one)
                        .ask(SERVICE.with("X-Request-ID", "b-1"))
                        .expect(200)
                        .header("X-Request-ID"))
                .isEqualTo("b-1");
        assertThat(Batch.of()
                        .ask(SERVICE.with("X-Request-ID", "b-2"))
                        .expect(400)
                        .header("X-Request-ID"))
                .isEqualTo("b-2");
        assertThat(Batch.of(one)
                        .ask(REALM.base().with("X-Request-ID", "b-3"))
                        .expect(401)
                        .header("X-Request-ID"))
                .isEqualTo("b-3");
    }

    private static Question may(String person, String project) {
        return Question.may(person + "@acme.example", "project.view").on("project", "external:" + project);
    }

    private static Map<String, Object> project(String name) {
        return Map.of("type", "project", "id", "external:" + name);
    }
}

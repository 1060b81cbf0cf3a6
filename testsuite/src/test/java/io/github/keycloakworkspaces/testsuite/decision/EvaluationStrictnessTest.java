package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a strict reader of the AuthZEN Authorization API 1.0 checks. */
@Tag("once")
final class EvaluationStrictnessTest {

    private static final TestRealm REALM = TestRealm.acme();
    private static final Http OWNER = REALM.person("owner").base();
    private static final String ORGANIZATION =
            String.valueOf(REALM.organization("acme").id());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "'text'",
                "{",
                "{}",
                "{'action': A, 'resource': R}",
                "{'subject': S, 'resource': R}",
                "{'subject': S, 'action': A}",
                "{'subject': null, 'action': A, 'resource': R}",
                "{'subject': 'S', 'action': A, 'resource': R}",
                "{'subject': {'id': 'x'}, 'action': A, 'resource': R}",
                "{'subject': {'type': 'user'}, 'action': A, 'resource': R}",
                "{'subject': {'type': 1, 'id': 'x'}, 'action': A, 'resource': R}",
                "{'subject': {'type': 'user', 'id': 1}, 'action': A, 'resource': R}",
                "{'subject': {'type': 'user', 'id': 'x', 'properties': []}, 'action': A, 'resource': R}",
                "{'subject': S, 'action': {}, 'resource': R}",
                "{'subject': S, 'action': {'name': 1}, 'resource': R}",
                "{'subject': S, 'action': {'name': null}, 'resource': R}",
                "{'subject': S, 'action': 'people.view', 'resource': R}",
                "{'subject': S, 'action': A, 'resource': {'id': '1'}}",
                "{'subject': S, 'action': A, 'resource': {'type': 'organization'}}",
                "{'subject': S, 'action': A, 'resource': {'type': 'organization', 'id': 1}}",
                "{'subject': S, 'action': A, 'resource': {'type': 'organization', 'id': '1', 'properties': 'p'}}",
                "{'subject': S, 'action': A, 'resource': [R]}",
                "{'subject': S, 'action': A, 'resource': R, 'context': 'c'}",
                "{'subject': S, 'subject': S, 'action': A, 'resource': R}",
                "{'subject': S, 'action': {'name': 'people.view', 'name': 'members.invite'}, 'resource': R}",
                "{'subject': S, 'action': {'name': 'people.view\\ud800'}, 'resource': R}",
                "{'subject': S, 'action': A, 'resource': R} {}",
                "{'subject': S, 'action': A, 'resource': R"
            })
    void aMalformedQuestionIsRefused(String body) {
        var refused = ask(body);

        refused.expect(400);
        assertThat(refused.body()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'subject': S, 'action': A, 'resource': R}",
                "{'resource': R, 'action': A, 'subject': S}",
                "{'subject': S, 'action': A, 'resource': R, 'context': {'time': 'now'}, 'more': [1, {}]}",
                "{'subject': S, 'action': {'name': 'people.view', 'properties': {'a': 1}, 'b': 2}, 'resource': R}"
            })
    void orderAndUnknownMembersDoNotMatter(String body) {
        assertThat(ask(body).expect(200).json().path("decision").booleanValue()).isTrue();
    }

    @Test
    void propertiesOfTheSubjectGiveNothing() {
        var annotator = REALM.person("annotator");
        String subject =
                "{'type': 'user', 'id': '%s', 'properties': {'role': 'OW', 'roles': ['OW'], 'organization': {'role': 'OW'}}}"
                        .formatted(annotator.email());

        var answer = Question.askInWords(
                annotator.base(), "application/json", json("{'subject': " + subject + ", 'action': A, 'resource': R}"));

        assertThat(answer.expect(200).json().path("decision").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void onlyJsonIsTaken(String contentType) {
        Question.askInWords(OWNER, contentType, json("{'subject': S, 'action': A, 'resource': R}"))
                .expect(400);
    }

    @Test
    void jsonWithACharacterSetIsTaken() {
        Question.askInWords(
                        OWNER, "application/json; charset=utf-8", json("{'subject': S, 'action': A, 'resource': R}"))
                .expect(200);
    }

    @Test
    void aHugeBodyIsRefused() {
        String text = "x".repeat(3_000_000);

        assertThat(ask("{'subject': S, 'action': A, 'resource': R, 'context': {'a': '" + text + "'}}")
                        .status())
                .isIn(400, 413);
    }

    @Test
    void aDeepBodyIsRefused() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);

        assertThat(ask("{'subject': S, 'action': A, 'resource': R, 'context': {'a': " + deep + "}}")
                        .status())
                .isIn(400, 413);
    }

    @Test
    void noTokenIsRefused() {
        var refused = Question.may("owner@acme.example", "people.view")
                .on("organization", ORGANIZATION)
                .ask(REALM.base());

        refused.expect(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void theRequestIdComesBack() {
        var question = Question.may("owner@acme.example", "people.view").on("organization", ORGANIZATION);

        assertThat(question.ask(OWNER.with("X-Request-ID", "r-1")).expect(200).header("X-Request-ID"))
                .isEqualTo("r-1");
        assertThat(question.ask(REALM.base().with("X-Request-ID", "r-2"))
                        .expect(401)
                        .header("X-Request-ID"))
                .isEqualTo("r-2");
        assertThat(Question.askInWords(OWNER.with("X-Request-ID", "r-3"), "application/json", "{")
                        .expect(400)
                        .header("X-Request-ID"))
                .isEqualTo("r-3");
    }

    @Test
    void theRequestIdComesBackFromWhereNobodyAnswers() {
        String id = "a".repeat(300);
        Http asker = OWNER.with("X-Request-ID", id);

        for (Response response : List.of(
                asker.get("/access/v1/evaluation"),
                asker.get("/access/v1/nothing"),
                asker.post("/access/v1/search/nothing", Map.of()),
                asker.send("DELETE", "/access/v1/evaluations"))) {
            assertThat(response.status()).as(response.toString()).isBetween(400, 499);
            assertThat(response.header("X-Request-ID")).as(response.toString()).isEqualTo(id);
        }
    }

    private static Response ask(String body) {
        return Question.askInWords(OWNER, "application/json", json(body));
    }

    /** Single quotes for double ones; {@code S A R} stand for a subject, an action and a resource that fit together. */
    private static String json(String body) {
        return body.replace(": S", ": {'type': 'user', 'id': 'owner@acme.example'}")
                .replace(": A", ": {'name': 'people.view'}")
                .replace(": R", ": {'type': 'organization', 'id': '" + ORGANIZATION + "'}")
                .replace("[R]", "[{'type': 'organization', 'id': '" + ORGANIZATION + "'}]")
                .replace('\'', '"');
    }
}

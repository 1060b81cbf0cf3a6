package io.github.keycloakworkspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a server of a few lines, which counts what it is asked. */
class PersonTest {

    private static final String YES = "{\"decision\": true, \"context\": {\"reason\": \"workspace_member\"}}";
    private static final String NO = "{\"decision\": false, \"context\": {\"reason\": \"not_member\"}}";
    private static final Resource PROJECT = Resource.project(9);

    private final PlainServer server = PlainServer.start();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Tokens.END.minusSeconds(300);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theClaimAnswersWhatItSays() {
        assertThat(person().can("project.view", Resource.project(5))).isTrue();
        assertThat(server.bodies()).isEmpty();
    }

    @Test
    void aSenderIsNotBelieved() {
        server.answer(200, evaluations(NO));
        Person sender = workspaces().sender(Tokens.with(Tokens.CLAIM));

        assertThat(sender.claim()).isEmpty();
        assertThat(sender.can("project.view", Resource.project(5))).isFalse();
    }

    @Test
    void theServerAnswersTheRest() {
        server.answer(200, evaluations(YES));

        assertThat(person().can("project.change", PROJECT)).isTrue();
        assertThat(Json.read(server.bodies().get(0))).isEqualTo(Json.read("""
                        {"subject": {"type": "user", "id": "id:6f1c"},
                         "evaluations": [{"action": {"name": "project.change"},
                                          "resource": {"type": "project", "id": "9", "properties": {}}}]}
                        """));
        assertThat(server.authorizations()).containsExactly("Bearer " + Tokens.with(Tokens.CLAIM));
    }

    @Test
    void answersAreRememberedUntilTheTokenEnds() {
        server.answer(200, evaluations(NO)).answer(200, evaluations(YES));
        Person person = workspaces().remembering(Duration.ofDays(1)).person(Tokens.with(Tokens.CLAIM));

        assertThat(person.can("project.change", PROJECT)).isFalse();
        now = Tokens.END.minusMillis(1);
        assertThat(person.can("project.change", PROJECT)).isFalse();
        now = Tokens.END;
        assertThat(person.can("project.change", PROJECT)).isTrue();
    }

    @Test
    void aTokenThatHasEndedSaysNothingByItself() {
        server.answer(401, "caller.unauthenticated");
        Person person = person();
        now = Tokens.END;

        assertThatThrownBy(() -> person.can("project.view", Resource.project(5)))
                .isInstanceOfSatisfying(
                        WorkspacesException.class, e -> assertThat(e.status()).isEqualTo(401));
    }

    @Test
    void answersAreRememberedForAMinuteOtherwise() {
        server.answer(200, evaluations(NO)).answer(200, evaluations(YES));
        Person person = person();

        assertThat(person.can("project.change", PROJECT)).isFalse();
        now = now.plusMillis(59_999);
        assertThat(person.can("project.change", PROJECT)).isFalse();
        now = now.plusMillis(1);
        assertThat(person.can("project.change", PROJECT)).isTrue();
    }

    @Test
    void whatIsForgottenIsAskedAgain() {
        server.answer(200, evaluations(NO)).answer(200, evaluations(YES));
        Person person = person();

        assertThat(person.can("project.change", PROJECT)).isFalse();
        person.forget();
        assertThat(person.can("project.change", PROJECT)).isTrue();
    }

    @Test
    void manyAreAskedTogether() {
        server.answer(200, evaluations(NO, YES));
        var view = new Question("project.view", Resource.project(5));
        var change = new Question("project.change", PROJECT);
        var invite = new Question("members.invite", Resource.organization("acme"));

        assertThat(person().can(List.of(change, view, invite, change))).containsExactly(false, true, true, false);
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void aThousandAreAskedAtATime() {
        String[] many = LongStream.range(0, 1000).mapToObj(number -> YES).toArray(String[]::new);
        server.answer(200, evaluations(many)).answer(200, evaluations(NO));
        List<Question> questions = LongStream.rangeClosed(0, 1000)
                .mapToObj(number -> new Question("project.change", Resource.project(number)))
                .toList();

        assertThat(person().can(questions)).hasSize(1001).endsWith(true, false);
        assertThat(server.bodies()).hasSize(2);
    }

    @Test
    void aQuestionThatTheServerRefusesIsDeniedAndNotRemembered() {
        server.answer(200, evaluations("{\"decision\": false, \"context\": {\"error\": {\"status\": 400}}}"))
                .answer(200, evaluations(YES));
        Person person = person();

        assertThat(person.can("project.change", PROJECT)).isFalse();
        assertThat(person.can("project.change", PROJECT)).isTrue();
    }

    @Test
    void aServerThatIsOutOfOrderIsAskedAgainWhenItSays() {
        server.unavailable("2").unavailable("").answer(200, evaluations(YES));

        assertThat(person().can("project.change", PROJECT)).isTrue();
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(1));
    }

    @Test
    void nobodyWaitsForEver() {
        server.unavailable("1").unavailable("1").unavailable("1");
        assertUnavailable(person());
        assertThat(pauses).hasSize(2);

        server.unavailable("11");
        assertUnavailable(person());
        server.unavailable("1");
        assertUnavailable(workspaces().patient(Duration.ZERO).person(Tokens.with(Tokens.CLAIM)));
        assertThat(pauses).hasSize(2);
    }

    @Test
    void whatIsNoAnswerPermitsNothing() {
        for (String body : List.of("", "[]", "{}", "{\"evaluations\": []}", evaluations(YES, YES), "<html>")) {
            server.answer(200, body);
            assertThatThrownBy(() -> person().can("project.change", PROJECT))
                    .as(body)
                    .isInstanceOf(WorkspacesException.class);
        }
    }

    @Test
    void aServerThatIsNotThereGivesNoDecision() {
        server.close();

        assertThatThrownBy(() -> person().can("project.change", PROJECT))
                .isInstanceOfSatisfying(
                        WorkspacesException.class, e -> assertThat(e.status()).isZero());
    }

    private void assertUnavailable(Person person) {
        assertThatThrownBy(() -> person.can("project.change", PROJECT))
                .isInstanceOfSatisfying(
                        WorkspacesException.class, e -> assertThat(e.status()).isEqualTo(503));
    }

    private Person person() {
        return workspaces().person(Tokens.with(Tokens.CLAIM));
    }

    private Workspaces workspaces() {
        return Workspaces.at(server.base()).with(pauses::add, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private static String evaluations(String... answers) {
        return "{\"evaluations\": [" + String.join(",", answers) + "]}";
    }
}

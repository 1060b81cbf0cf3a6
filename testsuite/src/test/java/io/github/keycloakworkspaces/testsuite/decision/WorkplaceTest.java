package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where somebody works whose chosen organization is disabled, is the same however it is asked. */
final class WorkplaceTest {

    private static final String ONE = "worker@both.example";
    private static final String OTHER = "other@both.example";

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .manager(ONE)
                            .manager(OTHER)
                            .workspace(
                                    "Images",
                                    images -> images.member(ONE)
                                            .member(OTHER)
                                            .project("scans", scans -> {})
                                            .project("letters", letters -> {})))
            .organization(
                    "globex",
                    globex -> globex.owner("owner")
                            .manager(ONE)
                            .manager(OTHER)
                            .workspace("Texts", texts -> texts.project("scans", scans -> {})))
            .create();
    private final Http service = realm.service("decide");

    @Test
    void aBatchAnswersAsTheSingleQuestion() {
        List.of(ONE, OTHER).forEach(this::chooseGlobex);
        realm.organization("globex").disable();

        List<Question> questions = List.of(ONE, OTHER).stream()
                .flatMap(person -> List.of("scans", "letters").stream()
                        .map(name ->
                                Question.may("email:" + person, "project.view").on("project", "external:" + name)))
                .toList();

        assertThat(Batch.of(questions).answers(service)).containsExactly(true, true, true, true);
        assertThat(questions.stream().map(question -> question.answer(service)))
                .containsExactly(true, true, true, true);
    }

    @Test
    void whoWorksNowhereIsAnsweredTheSameInABatch() {
        List.of(ONE, OTHER).forEach(this::chooseGlobex);
        realm.organization("globex").disable();
        realm.organization("acme").disable();

        List<Question> questions = List.of(ONE, OTHER).stream()
                .map(person -> Question.may("email:" + person, "project.view").on("project", "external:scans"))
                .toList();

        assertThat(Batch.of(questions).evaluations(service))
                .isEqualTo(questions.stream()
                        .map(question -> question.ask(service).expect(200).json())
                        .toList());
    }

    private void chooseGlobex(String email) {
        Person person = realm.person(email);
        TestOrganization globex = realm.organization("globex");
        long number = globex.number(email);
        person.api()
                .patch("/users/" + number + "/", Map.of("active_organization", globex.id()))
                .expect(200);
    }
}

package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.activity.Reports;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom applications have reported to have annotated in a project: for everybody whose work they may see there. */
final class AnnotatorsTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("worker")
                            .annotator("leaver")
                            .annotator("idler")
                            .workspace(
                                    "Images",
                                    images -> images.project(
                                                    "cats",
                                                    cats -> cats.member("reviewer")
                                                            .member("annotator")
                                                            .member("worker"))
                                            .project("dogs", dogs -> dogs.member("worker"))))
            .organization(
                    "globex",
                    globex -> globex.owner("owner").workspace("Secret", secret -> secret.project("secret", it -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Reports REPORTS = new Reports(ACME);
    private static long leaver;

    @BeforeAll
    static void work() {
        REPORTS.send(List.of(
                REPORTS.did("worker", "cats", "annotation.submit"),
                REPORTS.did("worker", "cats", "annotation.submit"),
                REPORTS.did("annotator", "cats", "annotation.submit"),
                REPORTS.did("leaver", "cats", "annotation.submit"),
                REPORTS.did("idler", "cats", "annotation.skip"),
                REPORTS.did("reviewer", "cats", "review.accept"),
                REPORTS.did("worker", "dogs", "annotation.submit"),
                REPORTS.did("former", "dogs", "annotation.submit")));
        leaver = ACME.number("leaver");
        ACME.delete(ACME.owner(), leaver).expect(204);
    }

    @Test
    void namesEachPersonOnceByNumber() {
        JsonNode annotators = annotators("owner", "cats");

        assertThat(numbers(annotators)).isSorted().containsExactlyInAnyOrder(numbers("worker", "annotator", null));
        JsonNode worker = find(annotators, ACME.number("worker"));
        assertThat(worker.path("username").asText()).isNotEmpty();
        assertThat(worker.path("email").asText()).isEqualTo("worker@acme.example");
        assertThat(worker.has("avatar")).isTrue();
        JsonNode gone = find(annotators, leaver);
        assertThat(gone.path("username").asText()).isEqualTo("Deleted");
        assertThat(gone.path("email").asText()).isEqualTo("Deleted");
    }

    @Test
    void whoDoesNotWorkThereAnyMoreIsLeftOut() {
        assertThat(numbers(annotators("owner", "dogs"))).containsExactly(numbers("worker"));
    }

    /** An Annotator sees their own work, a Reviewer that of all in the project. */
    @ParameterizedTest
    @CsvSource({"annotator, 1", "worker, 1", "reviewer, 3", "admin, 3", "owner, 3"})
    void everybodySeesThoseWhoseWorkTheyMaySee(String person, int count) {
        assertThat(annotators(person, "cats")).hasSize(count);
    }

    @Test
    void anAnnotatorFindsThemselvesOnly() {
        assertThat(numbers(annotators("annotator", "cats"))).containsExactly(numbers("annotator"));
    }

    @Test
    void aProjectThatOneDoesNotSeeIsUnknown() {
        String secret = path(REALM.organization("globex").project("secret"));

        ACME.person("annotator").api().get(path(ACME.project("dogs"))).expect(404, "project.not_found");
        ACME.person("manager").api().get(path(ACME.project("cats"))).expect(404, "project.not_found");
        ACME.owner().api().get(secret).expect(404, "project.not_found");
        ACME.owner().api().get(path(999_999_999)).expect(404, "project.not_found");
        REALM.base().get("/api" + path(ACME.project("cats"))).expect(401, "caller.unauthenticated");
    }

    @Test
    void whoMaySeeNobodysWorkIsRefused() {
        ACME.owner()
                .api()
                .post(
                        "/organizations/0/permissions",
                        Map.of("permission", "dashboard.track", "roles", List.of("MA", "AD", "OW")))
                .expect(200);
        try {
            ACME.person("annotator").api().get(path(ACME.project("cats"))).expect(403, "permission.denied");
        } finally {
            ACME.owner().api().delete("/organizations/0/permissions").expect(204);
        }
    }

    private static JsonNode annotators(String person, String project) {
        return ACME.person(person)
                .api()
                .get(path(ACME.project(project)))
                .expect(200)
                .json();
    }

    private static String path(long project) {
        return ProjectApi.path(project) + "annotators/";
    }

    private static List<Long> numbers(JsonNode people) {
        List<Long> numbers = new ArrayList<>();
        people.forEach(person -> numbers.add(person.path("id").asLong()));
        return numbers;
    }

    /** Of the people, and for {@code null} that of the one who was deleted. */
    private static Long[] numbers(@Nullable String... people) {
        return Arrays.stream(people)
                .map(person -> person == null ? leaver : ACME.number(person))
                .toArray(Long[]::new);
    }

    private static JsonNode find(JsonNode people, long number) {
        for (JsonNode person : people) {
            if (person.path("id").asLong() == number) {
                return person;
            }
        }
        throw new AssertionError(number + " is not in " + people);
    }
}

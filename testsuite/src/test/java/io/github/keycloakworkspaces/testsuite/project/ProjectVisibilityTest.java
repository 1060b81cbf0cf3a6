package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list shows exactly the projects that decisions let its reader see. No project is changed after the set-up. */
final class ProjectVisibilityTest {

    private static final ProjectVariants VARIANTS = ProjectVariants.create();
    private static final TestOrganization ACME = VARIANTS.organization();
    private static final Person OWNER = ACME.owner();
    private static final Http SERVICE = ACME.realm().service("decide");
    private static final List<Long> PROJECTS = VARIANTS.projects();

    @ParameterizedTest
    @ValueSource(
            strings = {"owner", "admin", "manager", "maker", "reviewer", "checker", "annotator", "worker", "idler"})
    void theListIsWhatDecisionsPermit(String person) {
        Set<Long> permitted = permitted(person);

        assertThat(new TreeSet<>(ProjectApi.listed(ACME.person(person), "?page_size=100")))
                .isEqualTo(permitted);
        assertThat(ProjectApi.page(ACME.person(person), "?page_size=1")
                        .path("count")
                        .asInt())
                .isEqualTo(permitted.size());
    }

    /** The Owner's changes are taken back in the end. */
    @ParameterizedTest
    @CsvSource({
        "none, project, workspace",
        "own, none, project",
        "organization, project, own",
        "workspace, organization, none",
        "organization, organization, organization"
    })
    void soItIsWhenTheOwnerHasChangedTheMatrix(String annotators, String reviewers, String managers) {
        Map<String, String> reach = new HashMap<>(Map.of("AN", annotators, "RE", reviewers, "MA", managers));
        reach.values().removeIf("none"::equals);
        reach.put("AD", "project");
        OWNER.api()
                .post(
                        "/organizations/0/permissions",
                        Map.of("permission", "project.view", "roles", reach.keySet(), "reach", reach))
                .expect(200);
        try {
            for (String person : List.of("admin", "manager", "maker", "reviewer", "checker", "annotator", "worker")) {
                var answer = ACME.person(person).api().get("/projects/?page_size=100");
                var listed = answer.status() == 403
                        ? List.<Long>of()
                        : ProjectApi.ids(answer.expect(200).json().path("results"));
                assertThat(new TreeSet<>(listed)).as(person).isEqualTo(permitted(person));
            }
        } finally {
            OWNER.api().delete("/organizations/0/permissions").expect(204);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "manager", "maker", "reviewer", "checker", "annotator", "worker", "idler"})
    void whatIsListedCanBeOpenedAndNothingElse(String person) {
        List<Long> listed = ProjectApi.listed(ACME.person(person), "?page_size=100");

        for (long project : PROJECTS) {
            ProjectApi.show(ACME.person(person), project).expect(listed.contains(project) ? 200 : 404);
        }
    }

    @Test
    void theListShowsEachProjectAsItIsByItself() {
        JsonNode listed =
                ProjectApi.page(ACME.person("annotator"), "?page_size=100").path("results");

        assertThat(listed)
                .isNotEmpty()
                .allSatisfy(project -> assertThat(ProjectApi.shown(ACME.person("annotator"), ProjectApi.id(project)))
                        .isEqualTo(project));
    }

    private static Set<Long> permitted(String person) {
        Set<Long> permitted = new TreeSet<>();
        for (long project : PROJECTS) {
            if (Question.may(ACME.person(person).email(), "project.view")
                    .on("project", String.valueOf(project))
                    .answer(SERVICE)) {
                permitted.add(project);
            }
        }
        return permitted;
    }
}

package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list shows exactly the projects that decisions let its reader see. Nothing is changed after the set-up. */
final class ProjectVisibilityTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .manager("maker")
                            .annotator("worker")
                            .annotator("idler")
                            .reviewer("checker")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("reviewer")
                                            .member("annotator")
                                            .member("worker")
                                            .project("plain", project -> {})
                                            .project(
                                                    "replaced",
                                                    project -> project.member("annotator", "RE")
                                                            .member("reviewer", "AN")
                                                            .member("worker", "RE")))
                            .workspace(
                                    "Notes",
                                    notes -> notes.member("maker")
                                            .project(
                                                    "direct",
                                                    project -> project.member("worker")
                                                            .member("checker", "AN")
                                                            .member("manager"))
                                            .project("elsewhere", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Person OWNER = ACME.owner();
    private static final Http SERVICE = REALM.service("decide");

    private static final List<Long> PROJECTS = new ArrayList<>();

    /** Copies of the four projects in each state, and some in sandboxes; the people stay those of the originals. */
    @BeforeAll
    static void variants() {
        for (String original : List.of("plain", "replaced", "direct", "elsewhere")) {
            long project = ACME.project(original);
            PROJECTS.add(project);
            PROJECTS.add(variant(project, Map.of()));
            PROJECTS.add(variant(project, Map.of("is_published", true)));
            PROJECTS.add(handedOut(project, List.of()));
            PROJECTS.add(handedOut(project, List.of("AN")));
            PROJECTS.add(handedOut(project, List.of("RE")));
        }
        for (String person : List.of("owner", "admin", "manager", "maker")) {
            PROJECTS.add(ProjectApi.id(ProjectApi.create(ACME.person(person), Map.of("title", "Private"))));
        }
        long radiology = ACME.workspace("Radiology");
        PROJECTS.add(ProjectApi.create(ACME.person("manager"), radiology, Map.of("title", "Made by a manager")));
        PROJECTS.add(ProjectApi.create(
                ACME.person("maker"), ACME.workspace("Notes"), Map.of("title", "Made by another manager")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"owner", "admin", "manager", "maker", "reviewer", "checker", "annotator", "worker", "idler"})
    void theListIsWhatDecisionsPermit(String person) {
        TreeSet<Long> permitted = new TreeSet<>();
        for (long project : PROJECTS) {
            if (Question.may(ACME.person(person).email(), "project.view")
                    .on("project", String.valueOf(project))
                    .answer(SERVICE)) {
                permitted.add(project);
            }
        }

        assertThat(new TreeSet<>(ProjectApi.listed(ACME.person(person), "?page_size=100")))
                .isEqualTo(permitted);
        assertThat(ProjectApi.page(ACME.person(person), "?page_size=1")
                        .path("count")
                        .asInt())
                .isEqualTo(permitted.size());
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

    private static long handedOut(long original, List<String> types) {
        long project = variant(
                original,
                Map.of(
                        "is_published", true,
                        "assignment_settings", Map.of("label_stream_task_distribution", "assigned_only"),
                        "review_settings", Map.of("review_only_manual_assignments", true)));
        for (String type : types) {
            for (String person : List.of("reviewer", "checker", "annotator", "worker")) {
                Rows.assign(REALM, project, ACME.number(person), type);
            }
        }
        return project;
    }

    private static long variant(long original, Map<String, ?> changes) {
        long copy = ProjectApi.id(OWNER.api()
                .post("/projects/" + original + "/duplicate", Map.of())
                .expect(201)
                .json());
        ProjectApi.change(OWNER, copy, new HashMap<>(changes)).expect(200);
        return copy;
    }
}

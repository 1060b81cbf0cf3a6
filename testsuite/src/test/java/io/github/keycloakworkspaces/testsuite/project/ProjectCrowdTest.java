package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many members a project tells, and which; as its list of members, without those who are everywhere. */
final class ProjectCrowdTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("leaver")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("former")
                                            .member("pending")))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Person MANAGER = ACME.person("manager");

    private final TestProject project = TestProject.in(
            ACME,
            "Radiology",
            draft -> draft.member("annotator").member("former").member("pending"));

    @Test
    void whoDoesNotWorkIsNeitherCountedNorNamed() {
        assertThat(count()).isEqualTo(2);
        assertThat(names()).containsExactlyInAnyOrder("annotator@acme.example", "manager@acme.example");
        assertThat(listed("?members_limit=1").path("members")).hasSize(1);
        assertThat(listed("?members_limit=1").path("members_count").asInt()).isEqualTo(2);
    }

    @Test
    void whoIsActivatedIsThereAtOnceAndWhoIsDeactivatedIsNot() {
        project.add(ACME.owner(), "leaver").expect(201);
        assertThat(count()).isEqualTo(3);

        ACME.give("leaver", "DI");
        assertThat(count()).isEqualTo(2);
        ACME.give("leaver", "AN");

        assertThat(count()).isEqualTo(3);
        assertThat(names()).contains("leaver@acme.example");
    }

    @Test
    void aSandboxHasNobody() {
        long sketch = ProjectApi.id(ProjectApi.create(MANAGER, Map.of("title", "Sketch")));

        JsonNode shown = ProjectApi.shown(MANAGER, sketch);

        assertThat(shown.path("members_count").asInt(-1)).isZero();
        assertThat(shown.path("members")).isEmpty();
        ProjectApi.change(MANAGER, sketch, Map.of("workspace", ACME.workspace("Radiology")))
                .expect(200);
        assertThat(ProjectApi.shown(MANAGER, sketch).path("members_count").asInt())
                .isEqualTo(1);
    }

    @Test
    void aCopyInASandboxIsWithoutPeople() {
        long copy = ProjectApi.id(MANAGER.api()
                .post("/projects/" + project.id() + "/duplicate", Map.of("workspace", sandbox()))
                .expect(201)
                .json());

        assertThat(ProjectApi.shown(MANAGER, copy).path("members_count").asInt(-1))
                .isZero();
        assertThat(ACME.database().query("SELECT ID FROM KW_PROJECT_MEMBER WHERE PROJECT_ID = ?", copy))
                .isEmpty();
    }

    private int count() {
        return ProjectApi.shown(ACME.owner(), project.id())
                .path("members_count")
                .asInt();
    }

    private List<String> names() {
        return ProjectApi.shown(ACME.owner(), project.id()).path("members").findValuesAsText("username");
    }

    private JsonNode listed(String query) {
        return ProjectApi.page(ACME.owner(), query + "&ids=" + project.id())
                .path("results")
                .path(0);
    }

    private static long sandbox() {
        return ProjectApi.create(MANAGER, Map.of("title", "Private"))
                .path("workspace")
                .asLong();
    }
}

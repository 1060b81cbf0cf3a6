package io.github.keycloakworkspaces.testsuite.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Members who manage the realm as well, and what is private: their own and others'. */
@Tag("once")
final class OwnSandboxTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .manager("keeper")
                            .manager("demoted")
                            .workspace("Radiology", radiology -> radiology.member("keeper")))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final long RADIOLOGY = ACME.workspace("Radiology");
    private static final Person KEEPER = managing("keeper");

    @Test
    void whoMakesAProjectThereMaySeeChangeAndDeleteIt() {
        long project = sketch(KEEPER).path("id").asLong();
        String path = "/projects/" + project + "/";

        KEEPER.api().get(path).expect(200);
        KEEPER.api().patch(path, Map.of("title", "Drawn again")).expect(200);
        KEEPER.api().get(path + "members/paginated/").expect(200);
        KEEPER.api().delete(path).expect(204);
        KEEPER.api().get(path).expect(404, "project.not_found");
    }

    @Test
    void theWorkspaceIsTheirsToo() {
        long sandbox = sketch(KEEPER).path("workspace").asLong();
        String path = "/workspaces/" + sandbox + "/";

        JsonNode shown = KEEPER.api().get(path).expect(200).json();

        assertThat(shown.path("is_personal").asBoolean()).isTrue();
        KEEPER.api().patch(path, Map.of("title", "Mine")).expect(200);
        assertThat(KEEPER.api().get(path + "projects/").expect(200).json()).isNotEmpty();
        KEEPER.api().delete(path).expect(409, "workspace.not_empty");
    }

    @Test
    void projectsMoveOutAndIn() {
        JsonNode project = sketch(KEEPER);
        long sandbox = project.path("workspace").asLong();
        String path = "/projects/" + project.path("id").asLong() + "/";

        KEEPER.api().patch(path, Map.of("workspace", RADIOLOGY)).expect(200);
        JsonNode back = KEEPER.api()
                .patch(path, Map.of("workspace", sandbox))
                .expect(200)
                .json();

        assertThat(back.path("workspace").asLong()).isEqualTo(sandbox);
        KEEPER.api()
                .post(
                        "/workspaces/" + RADIOLOGY + "/projects/",
                        Map.of("project", project.path("id").asLong()))
                .expect(201);
    }

    @Test
    void whatIsOthersStaysPrivate() {
        JsonNode theirs = sketch(ACME.person("manager"));
        JsonNode shared = KEEPER.api()
                .post("/projects/", Map.of("workspace", RADIOLOGY))
                .expect(201)
                .json();
        long sandbox = theirs.path("workspace").asLong();
        String path = "/projects/" + theirs.path("id").asLong() + "/";

        KEEPER.api().get(path).expect(404, "project.not_found");
        KEEPER.api().patch(path, Map.of("title", "Mine")).expect(404, "project.not_found");
        KEEPER.api().delete(path).expect(404, "project.not_found");
        KEEPER.api().get("/workspaces/" + sandbox + "/").expect(404, "workspace.not_found");
        KEEPER.api()
                .patch("/projects/" + shared.path("id").asLong() + "/", Map.of("workspace", sandbox))
                .expect(404, "workspace.not_found");
    }

    @Test
    void theyDoThereWhatTheirRoleMay() {
        Person demoted = managing("demoted");
        JsonNode project = sketch(demoted);
        ACME.give("demoted", "AN");

        demoted.api()
                .get("/workspaces/" + project.path("workspace").asLong() + "/")
                .expect(200);
        demoted.api()
                .patch("/workspaces/" + project.path("workspace").asLong() + "/", Map.of("title", "Mine"))
                .expect(403, "permission.denied");
        demoted.api().get("/projects/" + project.path("id").asLong() + "/").expect(404, "project.not_found");
    }

    private static Person managing(String name) {
        Person person = ACME.person(name);
        REALM.give(person.accountId(), "manage");
        return person;
    }

    private static JsonNode sketch(Person by) {
        return by.api()
                .post("/projects/", Map.of("title", "Sketch"))
                .expect(201)
                .json();
    }
}

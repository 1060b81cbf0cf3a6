package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody takes a project away from those who work on it, and nothing is lost with somebody who leaves. */
@Tag("once")
final class TakingAwayTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .manager("colleague")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("colleague")
                                            .member("annotator"))
                            .workspace("Own", own -> own.member("manager")))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Person owner = acme.owner();
    private final Person manager = acme.person("manager");
    private final long radiology = acme.workspace("Radiology");
    private final long own = acme.workspace("Own");
    private final String left = "/organizations/" + acme.id() + "/left-projects";

    @Test
    void aProjectOfSomebodyElseGoesToNoSandbox() {
        long project = ProjectApi.create(owner, own, Map.of("title", "Hers"));
        long sandbox = sandbox(manager);

        ProjectApi.change(manager, project, Map.of("workspace", sandbox)).expect(403, "project.others");
        manager.api()
                .post("/workspaces/" + sandbox + "/projects/", Map.of("project", project))
                .expect(403, "project.others");

        assertThat(ProjectApi.shown(owner, project).path("workspace").asLong()).isEqualTo(own);
    }

    @Test
    void aProjectThatOthersWorkOnGoesToNoSandbox() {
        long inherited = ProjectApi.create(manager, radiology, Map.of("title", "Through the workspace"));
        long explicit = ProjectApi.create(manager, own, Map.of("title", "By hand"));
        owner.api()
                .post("/projects/" + explicit + "/members/", Map.of("user", acme.number("reviewer")))
                .expect(201);
        long sandbox = sandbox(manager);

        ProjectApi.change(manager, inherited, Map.of("workspace", sandbox)).expect(409, "project.in_use");
        ProjectApi.change(manager, explicit, Map.of("workspace", sandbox)).expect(409, "project.in_use");
        acme.give("reviewer", "DI");
        ProjectApi.change(manager, explicit, Map.of("workspace", sandbox)).expect(200);
    }

    @ParameterizedTest
    @CsvSource({"manager", "colleague", "admin", "owner"})
    void norIsItTakenOutOfItsWorkspace(String person) {
        long project = ProjectApi.create(manager, radiology, Map.of("is_published", true));

        takeOut(acme.person(person), radiology, project, 409, "project.in_use");

        assertThat(ProjectApi.shown(acme.person("annotator"), project)
                        .path("workspace")
                        .asLong())
                .isEqualTo(radiology);
    }

    @Test
    void whatIsOfSomebodyWhoLeftStaysInItsWorkspace() {
        long project = ProjectApi.create(manager, own, Map.of("title", "Left here"));
        acme.give("manager", "DI");

        takeOut(owner, own, project, 403, "project.others");
    }

    @Test
    void whatIsLeftInASandboxIsTakenOver() {
        long project = ProjectApi.id(ProjectApi.create(manager, Map.of("title", "Half done")));
        long other = ProjectApi.id(ProjectApi.create(manager, Map.of("title", "Sketch")));
        assertThat(owner.api().get(left).expect(200).json()).isEmpty();
        takeOver(acme.person("admin"), Map.of("user", acme.number("manager"), "workspace", own))
                .expect(409, "sandbox.in_use");
        ProjectApi.show(owner, project).expect(404);

        acme.give("manager", "DI");

        assertThat(ids(owner.api().get(left).expect(200).json())).containsExactlyInAnyOrder(project, other);
        JsonNode moved = takeOver(
                        acme.person("admin"),
                        Map.of("user", acme.number("manager"), "workspace", own, "projects", List.of(project)))
                .expect(200)
                .json();
        assertThat(ids(moved)).containsExactly(project);
        assertThat(ProjectApi.shown(owner, project).path("workspace").asLong()).isEqualTo(own);
        ProjectApi.show(owner, other).expect(404);
        assertThat(ids(owner.api().get(left).expect(200).json())).containsExactly(other);
    }

    @Test
    void alsoOfSomebodyWhoseAccountIsGone() {
        long project = ProjectApi.id(ProjectApi.create(manager, Map.of("title", "Orphan")));
        long number = acme.number("manager");
        realm.admin().delete("/users/" + manager.accountId()).expect(204);

        takeOver(owner, Map.of("user", number, "workspace", own)).expect(200);

        assertThat(ProjectApi.shown(owner, project).path("workspace").asLong()).isEqualTo(own);
    }

    @Test
    void onlyForThoseWhoChangeEveryProjectAndOnlyToASharedWorkspace() {
        long project = ProjectApi.id(ProjectApi.create(manager, Map.of("title", "Half done")));
        long sandbox = sandbox(owner);
        long gone = acme.number("manager");
        acme.give("manager", "DI");
        Person colleague = acme.person("colleague");

        colleague.api().get(left).expect(403, "permission.denied");
        takeOver(colleague, Map.of("user", gone, "workspace", radiology)).expect(403, "permission.denied");
        takeOver(owner, Map.of("user", gone, "workspace", sandbox)).expect(409, "workspace.personal");
        takeOver(owner, Map.of("user", 987654321, "workspace", own)).expect(404, "member.not_found");
        takeOver(owner, Map.of("user", gone, "workspace", own, "projects", List.of(project, 987654321)))
                .expect(404, "project.not_found");
        assertThat(ids(owner.api().get(left).expect(200).json())).containsExactly(project);
    }

    private Response takeOver(Person by, Map<String, ?> body) {
        return by.api().post(left, body);
    }

    private static void takeOut(Person by, long workspace, long project, int status, String code) {
        by.api()
                .delete("/workspaces/" + workspace + "/projects/?project=" + project)
                .expect(status, code);
    }

    private static List<Long> ids(JsonNode list) {
        var ids = new ArrayList<Long>();
        list.forEach(item -> ids.add(item.path("id").asLong()));
        return ids;
    }

    private static long sandbox(Person person) {
        return ProjectApi.create(person, Map.of("title", "Private"))
                .path("workspace")
                .asLong();
    }
}

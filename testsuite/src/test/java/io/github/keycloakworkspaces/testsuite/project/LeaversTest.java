package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people had in a project goes with the last way in which they were there; each test has an organization. */
@Tag("once")
final class LeaversTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("second")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("annotator")
                                            .member("second")
                                            .project("scans", scans -> scans.member("annotator")))
                            .workspace("Archive", archive -> archive.member("manager")))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Person owner = acme.owner();
    private final Http service = realm.service("decide");
    private final TestProject scans = TestProject.of(acme, "scans");
    private final String memberships = "/workspaces/" + acme.workspace("Radiology") + "/memberships/";

    @ParameterizedTest
    @ValueSource(strings = {"?user_id=", "bulk/?included=", "bulk/?all=true&ids="})
    void theRoleAndTheTasksGoWithTheLastMembership(String removal) {
        work("annotator", "RE");
        scans.remove(owner, "annotator").expect(204);
        assertThat(scans.workers(1)).containsExactly("annotator RE");
        assertThat(mayReview("annotator")).isTrue();

        leave(removal, "annotator");

        assertThat(scans.workers(1)).isEmpty();
        assertThat(scans.roles(owner)).isEmpty();
        scans.add(owner, "annotator").expect(201);
        assertThat(scans.person("annotator").path("project_role").isNull()).isTrue();
        assertThat(mayReview("annotator")).isFalse();
    }

    @Test
    void whoWasAddedStaysWithEverything() {
        work("annotator", "RE");
        work("second", "AN");

        owner.api().delete(memberships + "bulk/?all=true").expect(200);

        assertThat(scans.workers(1)).containsExactly("annotator RE");
        assertThat(scans.person("annotator").path("project_role").asText()).isEqualTo("RE");
    }

    @Test
    void whoIsEverywhereKeepsTheirTasks() {
        acme.join(acme.workspace("Radiology"), "admin");
        scans.assign(owner, "AN", List.of(1L), "admin").expect(201);

        leave("?user_id=", "admin");

        assertThat(scans.workers(1)).containsExactly("admin AN");
    }

    @Test
    void tasksThatAreHandedOutAreNotBackByThemselves() {
        scans.handOutTasks();
        scans.assign(owner, "AN", List.of(1L), "second").expect(201);
        leave("?user_id=", "second");

        acme.join(acme.workspace("Radiology"), "second");

        assertThat(Question.may(acme.person("second").email(), "project.view")
                        .on("project", scans.name())
                        .answer(service))
                .isFalse();
    }

    @Test
    void onlyWhatIsInThatWorkspaceGoes() {
        long other = ProjectApi.create(owner, acme.workspace("Archive"), Map.of("title", "Others"));
        acme.join(acme.workspace("Archive"), "second");
        owner.api()
                .post("/projects/roles/", Map.of("user", acme.number("second"), "project", other, "role", "RE"))
                .expect(201);

        leave("?user_id=", "second");

        assertThat(owner.api().get("/projects/" + other + "/roles").expect(200).json())
                .hasSize(1);
    }

    @Test
    void aMoveTakesThemFromThoseWhoDoNotComeAlong() {
        work("annotator", "RE");
        work("second", "RE");

        ProjectApi.change(owner, scans.id(), Map.of("workspace", acme.workspace("Archive")))
                .expect(200);

        assertThat(scans.workers(1)).containsExactly("annotator RE");
        ProjectApi.change(owner, scans.id(), Map.of("workspace", acme.workspace("Radiology")))
                .expect(200);
        assertThat(scans.workers(1)).containsExactly("annotator RE");
        assertThat(scans.person("second").path("project_role").isNull()).isTrue();
    }

    @Test
    void whatOthersWorkOnIsNotTakenOutOfItsWorkspace() {
        work("annotator", "RE");
        String inRadiology = "/workspaces/" + acme.workspace("Radiology") + "/projects/";

        owner.api().delete(inRadiology + "?project=" + scans.id()).expect(409, "project.in_use");

        assertThat(scans.workers(1)).containsExactly("annotator RE");
    }

    @Test
    void aCopyElsewhereHasNoRolesOfThoseWhoAreNotThere() {
        work("annotator", "RE");
        work("second", "RE");

        long copy = ProjectApi.id(owner.api()
                .post(
                        "/projects/" + scans.id() + "/duplicate",
                        Map.of("title", "Copy", "workspace", acme.workspace("Archive")))
                .expect(201)
                .json());
        owner.api()
                .post("/projects/" + copy + "/members/", Map.of("user", acme.number("second")))
                .expect(201);

        JsonNode roles =
                owner.api().get("/projects/" + copy + "/roles").expect(200).json();
        assertThat(roles.findValuesAsText("user")).containsExactly(String.valueOf(acme.number("annotator")));
    }

    /** As a reviewer or not, with a task. */
    private void work(String person, String role) {
        scans.give(owner, person, role).expect(201);
        scans.assign(owner, role, List.of(1L), person).expect(201);
    }

    private void leave(String removal, String person) {
        int status = removal.startsWith("bulk") ? 200 : 204;
        owner.api().delete(memberships + removal + acme.number(person)).expect(status);
    }

    private boolean mayReview(String person) {
        return Question.may(acme.person(person).email(), "review.access")
                .on("project", scans.name())
                .answer(service);
    }
}

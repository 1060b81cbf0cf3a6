package io.github.keycloakworkspaces.testsuite.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces of another organization are not there, for whatever method. Nothing here succeeds. */
final class WorkspaceIsolationTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole())
            .organization(
                    "globex",
                    globex -> globex.everyRole()
                            .administrator("owner@acme.example")
                            .workspace(
                                    "Notes", notes -> notes.member("annotator").project("letters", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");
    private static final long NOTES = GLOBEX.workspace("Notes");

    /** The Owner of acme is an Administrator of globex, too, but works in acme. */
    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "manager", "reviewer", "annotator"})
    void itIsNotThereForAnyMethod(String person) {
        Http api = ACME.person(person).api();
        String path = "/workspaces/" + NOTES + "/";
        var somebody = Map.of("user", ACME.number(person));

        api.get(path).expect(404, "workspace.not_found");
        api.patch(path, Map.of("title", "Ours")).expect(404, "workspace.not_found");
        api.delete(path).expect(404, "workspace.not_found");
        api.get(path + "memberships/").expect(404, "workspace.not_found");
        api.get(path + "memberships/paginated/").expect(404, "workspace.not_found");
        api.post(path + "memberships/", somebody).expect(404, "workspace.not_found");
        api.delete(path + "memberships/?user_id=" + ACME.number(person)).expect(404, "workspace.not_found");
        api.post(path + "memberships/bulk/", Map.of("all", true)).expect(404, "workspace.not_found");
        api.delete(path + "memberships/bulk/?all=true").expect(404, "workspace.not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"987654321", "0", "-1", "x", "1e3", "99999999999999999999"})
    void itLooksLikeOneThatDoesNotExist(String number) {
        Person owner = ACME.owner();

        var foreign = owner.api().get("/workspaces/" + NOTES);
        var none = owner.api().get("/workspaces/" + number).expect(404);

        assertThat(foreign.body()).isEqualTo(none.body());
    }

    @Test
    void itIsNoFilterOfOnesOwnMembers() {
        Person owner = ACME.owner();

        ACME.list(owner, "?exclude_workspace_id=" + NOTES).expect(404, "workspace.not_found");
        ACME.list(owner, "?exclude_project_id=" + GLOBEX.project("letters")).expect(404, "project.not_found");
    }

    @Test
    void whoManagesAnotherRealmDoesNotFindIt() {
        TestRealm elsewhere = TestRealm.acme();

        elsewhere.service("manage").get("/api/workspaces/" + NOTES).expect(404, "workspace.not_found");
    }

    @Test
    void withoutATokenNothingIsTold() {
        REALM.base().get("/api/workspaces/" + NOTES).expect(401, "caller.unauthenticated");
        REALM.base()
                .delete("/api/workspaces/" + NOTES + "/memberships/bulk/?all=true")
                .expect(401, "caller.unauthenticated");
    }
}

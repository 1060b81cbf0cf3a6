package io.github.keycloakworkspaces.testsuite.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("smoke")
@Tag("once")
final class PermissionsTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Cardiology",
                                    workspace -> workspace.project("ecg", project -> project.member("annotator"))))
            .organization("globex", globex -> globex.owner("owner").manager("manager"))
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final String path = "/organizations/" + acme.id() + "/permissions";
    private final Http owner = acme.owner().api();

    @AfterEach
    void backToTheMatrix() {
        owner.delete(path).expect(204);
    }

    @Test
    void theOwnerLetsManagersInvite() {
        acme.person("manager").api().get("/invite").expect(403, "permission.denied");

        JsonNode changed = owner.post(path, Map.of("permission", "organizations.invite", "roles", List.of("MA", "AD")))
                .expect(200)
                .json();

        assertThat(changed.path("permission").asText()).isEqualTo("members.invite");
        assertThat(Json.texts(changed.path("roles"))).containsExactlyInAnyOrder("OW", "AD", "MA");
        assertThat(Json.texts(changed.path("default"))).containsExactlyInAnyOrder("OW", "AD");
        acme.person("manager").api().get("/invite").expect(200);
    }

    @Test
    void aChangeCountsAtTheNextDecisionAndSoDoesTheWayBack() {
        assertThat(managerSeesTheProject()).isFalse();

        owner.put(
                        path + "/project.view",
                        Map.of("roles", List.of("AD", "MA", "AN"), "reach", Map.of("MA", "organization")))
                .expect(200);
        assertThat(managerSeesTheProject()).isTrue();

        owner.delete(path + "/project.view").expect(204);
        assertThat(managerSeesTheProject()).isFalse();
        owner.delete(path + "/project.view").expect(404, "permission.not_changed");
    }

    @Test
    void whoIsLeftOutLosesIt() {
        owner.post(path, Map.of("permission", "people.view", "roles", List.of("AD")))
                .expect(200);

        acme.person("manager").api().get(acme.memberships()).expect(403, "permission.denied");
        acme.person("admin").api().get(acme.memberships()).expect(200);
        owner.get(acme.memberships()).expect(200);
    }

    @Test
    void anotherOrganizationIsNotConcerned() {
        owner.post(path, Map.of("permission", "people.view", "roles", List.of()))
                .expect(200);

        var globex = REALM.organization("globex");
        globex.person("manager").api().get(globex.memberships()).expect(200);
    }

    @Test
    void reachesAreThoseOfTheCellOrTheWidestOfTheRole() {
        JsonNode reach = owner.post(path, Map.of("permission", "data.export", "roles", List.of("AN", "RE", "MA", "AD")))
                .expect(200)
                .json()
                .path("reach");

        assertThat(reach.path("MA").asText()).isEqualTo("workspace");
        assertThat(reach.path("RE").asText()).isEqualTo("workspace");
        assertThat(reach.path("OW").asText()).isEqualTo("organization");
    }

    @Test
    void listsWhatWasChangedAndWhatMayBe() {
        owner.post(path, Map.of("permission", "data.export", "roles", List.of("AD")))
                .expect(200);

        assertThat(owner.get(path).expect(200).json()).hasSize(1);
        assertThat(owner.get(path + "/data.export")
                        .expect(200)
                        .json()
                        .path("permission")
                        .asText())
                .isEqualTo("data.export");
        owner.get(path + "/data.import").expect(404, "permission.not_changed");
        assertThat(owner.get(path + "/options").expect(200).json()).hasSize(26);
    }

    @Test
    void patchChangesOnlyWhatWasChanged() {
        owner.patch(path + "/data.export", Map.of("roles", List.of("AD"))).expect(404, "permission.not_changed");

        owner.post(path, Map.of("permission", "data.export", "roles", List.of()))
                .expect(200);
        JsonNode patched = owner.patch(path + "/data.export", Map.of("roles", List.of("MA")))
                .expect(200)
                .json();

        assertThat(Json.texts(patched.path("roles"))).containsExactlyInAnyOrder("OW", "MA");
    }

    @Test
    void patchLeavesWhatIsNotGiven() {
        String view = path + "/project.view";
        owner.put(view, Map.of("roles", List.of("MA", "AD", "AN"), "reach", Map.of("MA", "organization")))
                .expect(200);

        JsonNode fewer = owner.patch(view, Map.of("roles", List.of("MA", "AD")))
                .expect(200)
                .json();
        JsonNode nearer = owner.patch(view, Map.of("reach", Map.of("MA", "project")))
                .expect(200)
                .json();

        assertThat(fewer.path("reach")).isEqualTo(Json.read("""
                {"AD": "organization", "MA": "organization", "OW": "organization"}"""));
        assertThat(nearer.path("reach")).isEqualTo(Json.read("""
                {"AD": "organization", "MA": "project", "OW": "organization"}"""));
        owner.patch(view, Map.of("reach", Map.of("AN", "project"))).expect(400, "permission.reach");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"members.change_role", "people.view", "members.invite", "activity_log.view", "workspace.create"})
    void nobodyReachesAPartOfAnOrganization(String permission) {
        owner.post(path, Map.of("permission", permission, "roles", List.of("RE"), "reach", Map.of("RE", "own")))
                .expect(400, "permission.reach");

        owner.post(
                        path,
                        Map.of("permission", permission, "roles", List.of("RE"), "reach", Map.of("RE", "organization")))
                .expect(200);
        assertThat(owner.post(path, Map.of("permission", permission, "roles", List.of("AN")))
                        .expect(200)
                        .json()
                        .path("reach")
                        .path("AN")
                        .asText())
                .isEqualTo("organization");
    }

    @Test
    void optionsAreSortedAndTellHowFarRolesMayReach() {
        JsonNode options =
                owner.get(path + "/options?ordering=-permission").expect(200).json();

        assertThat(options.path(0).path("permission").asText()).isEqualTo("workspace.view");
        assertThat(Json.texts(options.path(0).path("reaches")))
                .containsExactly("own", "project", "workspace", "organization");
        owner.get(path + "/options?ordering=bogus").expect(400, "request.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "reviewer", "annotator"})
    void nobodyElseChangesOrReads(String person) {
        Http api = acme.person(person).api();
        Object change = Map.of("permission", "data.export", "roles", List.of("AN"));

        assertThat(List.of(
                        api.get(path),
                        api.post(path, change),
                        api.put(path + "/data.export", change),
                        api.delete(path)))
                .allSatisfy(response -> assertThat(response.status()).isEqualTo(403));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'permission': 'data.export', 'roles': ['NO']} | permission.role",
                "{'permission': 'data.fly', 'roles': ['AN']} | permission.unknown",
                "{'permission': 'data.export', 'roles': ['AN'], 'reach': {'RE': 'own'}} | permission.reach",
                "{'permission': 'data.export', 'roles': ['AN'], 'reach': {'AN': 'none'}} | permission.reach",
                "{'permission': 'data.export', 'roles': ['OW'], 'reach': {'OW': 'own'}} | permission.reach",
                "{'permission': 'data.export', 'roles': ['AN'], 'reach': {'AN': 'far'}} | request.malformed",
                "{'permission': 'data.export', 'roles': 'AN'} | request.malformed",
                "{'permission': 'data.export', 'roles': ['an']} | request.malformed",
                "{'permission': 'data.export'} | request.malformed",
                "{'roles': ['AN']} | request.malformed",
                "{'permission': 'data.export', 'roles': [], 'organization': 1} | request.unknown_field"
            })
    void badChangesAreRefused(String body, String code) {
        owner.text("POST", path, "application/json", body.replace('\'', '"')).expect(400, code);
        assertThat(owner.get(path).json()).isEmpty();
    }

    @Test
    void anotherOrganizationsPermissionsAreNotThere() {
        String foreign = "/organizations/" + REALM.organization("globex").id() + "/permissions";

        owner.get(foreign).expect(404, "organization.not_found");
        owner.post(foreign, Map.of("permission", "data.export", "roles", List.of()))
                .expect(404, "organization.not_found");
        owner.delete(foreign + "/data.export").expect(404, "organization.not_found");
    }

    private boolean managerSeesTheProject() {
        return acme.person("manager")
                .base()
                .post(
                        "/access/v1/evaluation",
                        Map.of(
                                "subject",
                                        Map.of(
                                                "type",
                                                "user",
                                                "id",
                                                acme.person("manager").email()),
                                "action", Map.of("name", "project.view"),
                                "resource", Map.of("type", "project", "id", "external:ecg")))
                .expect(200)
                .json()
                .path("decision")
                .asBoolean();
    }
}

package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What organizations say that groups give, by the API of ours. */
@Tag("once")
final class GroupMappingsTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace("Radiology", radiology -> radiology.project("chest", chest -> {})))
            .organization(
                    "globex",
                    globex -> globex.owner("owner").workspace("Space", space -> space.project("rocket", rocket -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");
    private final Http owner = acme.owner().api();
    private final String mappings = "/organizations/" + acme.id() + "/group-mappings";

    @Test
    void aGroupGivesARoleAWorkspaceAndAProject() {
        JsonNode role = make(Map.of("role", "MA"));
        JsonNode workspace = make(Map.of("workspace", acme.workspace("Radiology")));
        JsonNode project = make(Map.of("project", acme.project("chest"), "role", "RE"));

        assertThat(role.path("kind").asText()).isEqualTo("role");
        assertThat(role.path("role").asText()).isEqualTo("MA");
        assertThat(workspace.at("/workspace/title").asText()).isEqualTo("Radiology");
        assertThat(workspace.path("role").isNull()).isTrue();
        assertThat(project.at("/project/id").asLong()).isEqualTo(acme.project("chest"));
        assertThat(project.path("role").asText()).isEqualTo("RE");
        assertThat(list("").path("count").asLong()).isEqualTo(3);
    }

    @Test
    void aMappingToAWorkspaceThatIsntThereYetHasItsTitle() {
        JsonNode made = make(Map.of("workspace_title", "Dermatology"));
        JsonNode known = make(Map.of("workspace_title", "Radiology"));

        assertThat(made.at("/workspace/id").isNull()).isTrue();
        assertThat(made.at("/workspace/title").asText()).isEqualTo("Dermatology");
        assertThat(known.at("/workspace/id").asLong()).isEqualTo(acme.workspace("Radiology"));
    }

    @Test
    void aSavedMappingIsEvaluated() {
        long before = evaluation().path("generation").asLong();

        JsonNode made = make(Map.of("role", "MA"));

        assertThat(made.at("/evaluation/generation").asLong()).isGreaterThan(before);
        assertThat(evaluation().path("finished_at").isNull()).isFalse();
        assertThat(evaluation().path("done").asInt())
                .isEqualTo(evaluation().path("total").asInt());
    }

    @Test
    void theListIsFilteredAndPaged() {
        make(Map.of("role", "MA"));
        make(Map.of("workspace", acme.workspace("Radiology")));
        create("oidc", "Others", Map.of("role", "AN")).expect(201);

        assertThat(list("?source=oidc").path("results").findValuesAsText("group"))
                .containsExactly("Others");
        assertThat(list("?group=Staff&page_size=1").path("count").asLong()).isEqualTo(2);
        assertThat(list("?kind=workspace").path("results").findValuesAsText("kind"))
                .containsExactly("workspace");
        owner.get(mappings + "?kind=colour").expect(400, "request.malformed");
    }

    @Test
    void theRoleIsChangedAndTheMappingStaysTheSame() {
        long role = number(make(Map.of("role", "MA")));
        long project = number(make(Map.of("project", acme.project("chest"))));

        assertThat(change(role, "AN").path("role").asText()).isEqualTo("AN");
        assertThat(change(project, "RE").path("role").asText()).isEqualTo("RE");
        assertThat(change(project, null).path("role").isNull()).isTrue();
        assertThat(list("").at("/results/0/id").asLong()).isEqualTo(role);
        assertThat(list("").at("/results/1/id").asLong()).isEqualTo(project);
        assertThat(list("").path("count").asLong()).isEqualTo(2);
    }

    @Test
    void aMappingToAWorkspaceHasNoRoleToChange() {
        long workspace = number(make(Map.of("workspace", acme.workspace("Radiology"))));

        owner.patch(mappings + "/" + workspace, Map.of("role", "AN")).expect(400, "mapping.one_target");
        owner.patch(mappings + "/" + workspace, Map.of()).expect(200);
    }

    @Test
    void aDeletedMappingIsGone() {
        long made = number(make(Map.of("role", "MA")));

        owner.delete(mappings + "/" + made).expect(204);

        owner.get(mappings + "/" + made).expect(404, "mapping.not_found");
        owner.delete(mappings + "/" + made).expect(404, "mapping.not_found");
        owner.patch(mappings + "/" + made, Map.of("role", "AN")).expect(404, "mapping.not_found");
    }

    @Test
    void aGroupGivesOneRoleAndEachPlaceOnce() {
        make(Map.of("role", "MA"));
        make(Map.of("project", acme.project("chest")));

        create("saml", "Staff", Map.of("role", "AN")).expect(409, "mapping.group_has_role");
        create("saml", "Staff", Map.of("project", acme.project("chest"), "role", "RE"))
                .expect(409, "mapping.exists");
        create("saml", "staff", Map.of("role", "AN")).expect(201);
        create("oidc", "Staff", Map.of("role", "AN")).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OW", "NO", "DI"})
    void noGroupGivesOwnershipOrAState(String role) {
        create("saml", "Staff", Map.of("role", role)).expect(400, "role.not_mappable");
        owner.patch(mappings + "/" + number(make(Map.of("role", "AN"))), Map.of("role", role))
                .expect(400, "role.not_mappable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA", "AD", "NO"})
    void noGroupGivesAnotherRoleInAProject(String role) {
        create("saml", "Staff", Map.of("project", acme.project("chest"), "role", role))
                .expect(400, "role.not_project_role");
    }

    @Test
    void aMappingGivesExactlyOneThing() {
        Map<String, Long> both = Map.of("workspace", acme.workspace("Radiology"), "project", acme.project("chest"));
        Map<String, Object> roleToo = Map.of("workspace", acme.workspace("Radiology"), "role", "AN");

        for (Map<String, ?> target : List.of(Map.<String, Object>of(), both, roleToo)) {
            create("saml", "Staff", target).expect(400, "mapping.one_target");
        }
        assertThat(list("").path("count").asLong()).isZero();
    }

    /** Attacks 5 and 15: what another organization has, and what is in somebody's sandbox, isn't there. */
    @Test
    void placesOfOthersAreNotFound() {
        long sandbox = acme.createWorkspace(acme.owner(), Map.of("title", "Mine", "is_personal", true));

        create("saml", "Staff", Map.of("workspace", globex.workspace("Space"))).expect(404, "workspace.not_found");
        create("saml", "Staff", Map.of("workspace", sandbox)).expect(404, "workspace.not_found");
        create("saml", "Staff", Map.of("project", globex.project("rocket"))).expect(404, "project.not_found");
        assertThat(list("").path("count").asLong()).isZero();
    }

    @Test
    void mappingsOfOthersAreNotFound() {
        long made = number(make(Map.of("role", "MA")));
        Http stranger = globex.owner().api();
        String theirs = "/organizations/" + globex.id() + "/group-mappings/" + made;

        stranger.get(mappings).expect(404, "organization.not_found");
        stranger.get(theirs).expect(404, "mapping.not_found");
        stranger.patch(theirs, Map.of("role", "AN")).expect(404, "mapping.not_found");
        stranger.delete(theirs).expect(404, "mapping.not_found");
        assertThat(list("").path("count").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void onlyThoseWhoChangeRolesMapGroups(String person) {
        Http api = acme.person(person).api();
        long made = number(make(Map.of("role", "AN")));

        api.get(mappings).expect(403, "permission.denied");
        api.get(mappings + "/evaluation").expect(403, "permission.denied");
        api.get("/organizations/" + acme.id() + "/groups").expect(403, "permission.denied");
        api.get("/organizations/" + acme.id() + "/groups/open").expect(403, "permission.denied");
        api.get("/organizations/" + acme.id() + "/sync-errors").expect(403, "permission.denied");
        api.delete("/organizations/" + acme.id() + "/sync-errors").expect(403, "permission.denied");
        api.post(mappings, Map.of("source", "saml", "group", "Mine", "role", "AD"))
                .expect(403, "permission.denied");
        api.patch(mappings + "/" + made, Map.of("role", "AD")).expect(403, "permission.denied");
        api.delete(mappings + "/" + made).expect(403, "permission.denied");
        api.patch(mappings + "/settings", Map.of("manual_role_management", false))
                .expect(403, "permission.denied");
    }

    /** Attack 15: a Manager who was let change roles gives none above their own by a group. */
    @Test
    void nobodyLetsAGroupGiveMoreThanTheyHold() {
        long administrators = number(make(Map.of("role", "AD")));
        owner.post(
                        "/organizations/0/permissions",
                        Map.of("permission", "members.change_role", "roles", List.of("MA", "AD")))
                .expect(200);
        Http manager = acme.person("manager").api();

        manager.post(mappings, Map.of("source", "saml", "group", "Mine", "role", "AD"))
                .expect(403, "role.higher");
        manager.patch(mappings + "/" + administrators, Map.of("role", "AN")).expect(403, "role.higher");
        manager.delete(mappings + "/" + administrators).expect(403, "role.higher");
        manager.post(mappings, Map.of("source", "saml", "group", "Mine", "role", "MA"))
                .expect(201);
        manager.post(mappings, Map.of("source", "saml", "group", "Mine", "workspace", acme.workspace("Radiology")))
                .expect(403, "permission.denied");
        assertThat(acme.person("admin")
                        .api()
                        .post(mappings, Map.of("source", "saml", "group", "Chiefs", "role", "AD"))
                        .status())
                .isEqualTo(201);
    }

    /** Who is in which group of Keycloak is the realm's business. */
    @Test
    void groupsOfKeycloakAreMappedWhereTheyAreOpenToTheOrganization() {
        String closed = group("", "employees", Map.of());
        String open = group("", "acme", Map.of("workspaces.organization", List.of("acme")));
        String below = group(open, "doctors", Map.of());

        create("keycloak", closed, Map.of("role", "AN")).expect(404, "group.not_found");
        create("keycloak", "/employees", Map.of("role", "AN")).expect(404, "group.not_found");
        create("keycloak", "/nothing", Map.of("role", "AN")).expect(404, "group.not_found");
        JsonNode made = create("keycloak", "/acme/doctors", Map.of("role", "RE"))
                .expect(201)
                .json();
        assertThat(made.path("group_key").asText()).isEqualTo(below);
        assertThat(made.path("group").asText()).isEqualTo("/acme/doctors");
        create("keycloak", below, Map.of("role", "AN")).expect(409, "mapping.group_has_role");
        assertThat(open("").findValuesAsText("group")).containsExactly("/acme");
        assertThat(open("?search=nobody")).isEmpty();
    }

    @Test
    void whoManagesTheRealmMapsEveryGroupOfKeycloak() {
        String closed = group("", "employees", Map.of());

        realm.service("manage")
                .below("/api")
                .post(mappings, Map.of("source", "keycloak", "group", closed, "role", "AN"))
                .expect(201);
    }

    @Test
    void anotherOrganizationsGroupIsNotOpen() {
        group("", "rockets", Map.of("workspaces.organization", List.of("globex")));

        create("keycloak", "/rockets", Map.of("role", "AN")).expect(404, "group.not_found");
        assertThat(open("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ldap,Staff", "saml,''", "SAML,Staff"})
    void brokenGroupsAreRefused(String source, String group) {
        create(source, group, Map.of("role", "AN")).expect(400, "request.malformed");
    }

    private JsonNode make(Map<String, Object> target) {
        return create("saml", "Staff", target).expect(201).json();
    }

    private Response create(String source, String group, Map<String, ?> target) {
        Map<String, Object> body = new HashMap<>(target);
        body.put("source", source);
        body.put("group", group);
        return owner.post(mappings, body);
    }

    private JsonNode change(long mapping, @Nullable String role) {
        Map<String, Object> body = new HashMap<>();
        body.put("role", role);
        return owner.patch(mappings + "/" + mapping, body).expect(200).json();
    }

    private static long number(JsonNode mapping) {
        return mapping.path("id").asLong();
    }

    private JsonNode list(String query) {
        return owner.get(mappings + query).expect(200).json();
    }

    private JsonNode evaluation() {
        return owner.get(mappings + "/evaluation").expect(200).json();
    }

    private JsonNode open(String query) {
        return owner.get("/organizations/" + acme.id() + "/groups/open" + query)
                .expect(200)
                .json();
    }

    /** Makes a group of Keycloak, and gives its id. */
    private String group(String parent, String name, Map<String, List<String>> attributes) {
        String path = parent.isEmpty() ? "/groups" : "/groups/" + parent + "/children";
        realm.admin().post(path, Map.of("name", name, "attributes", attributes)).expect(201);
        String list = parent.isEmpty() ? "/groups?briefRepresentation=true&search=" + name : path;
        for (JsonNode group : realm.admin().get(list).expect(200).json()) {
            if (group.path("name").asText().equals(name)) {
                return group.path("id").asText();
            }
        }
        throw new AssertionError("no group " + name);
    }
}

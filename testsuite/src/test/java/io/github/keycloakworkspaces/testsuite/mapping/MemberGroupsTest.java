package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member's page says which groups give what they have, here groups that SCIM has pushed. */
final class MemberGroupsTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace("Radiology", radiology -> radiology.project("chest", chest -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http owner = acme.owner().api();
    private final String organization = "/organizations/" + acme.id();

    @BeforeEach
    void aGroupIsPushedAndMapped() {
        push("Readers", "annotator");
        map(Map.of("role", "RE"));
        map(Map.of("workspace", acme.workspace("Radiology")));
        map(Map.of("project", acme.project("chest")));
    }

    @Test
    void theRoleTellsItsGroup() {
        JsonNode member = acme.member("annotator");

        assertThat(member.path("role").asText()).isEqualTo("RE");
        assertThat(member.path("grant_source").asText()).isEqualTo("scim");
        assertThat(member.path("groups").toString()).isEqualTo("[\"Readers\"]");
        assertThat(acme.member("reviewer").path("groups")).isEmpty();
    }

    @Test
    void soDoWorkspacesAndProjects() {
        String page = acme.memberships() + "/" + acme.number("annotator");

        JsonNode workspace = owner.get(page + "/workspaces").expect(200).json();
        JsonNode project = owner.get(page + "/projects").expect(200).json();

        assertThat(workspace.at("/results/0/ties/0/groups").toString()).isEqualTo("[\"Readers\"]");
        assertThat(project.at("/results/0/ties/0/kind").asText()).isEqualTo("project_member");
        assertThat(project.at("/results/0/ties/0/groups").toString()).isEqualTo("[\"Readers\"]");
    }

    @Test
    void whoMapsNoGroupsIsToldNone() {
        Http manager = acme.person("manager").api();

        JsonNode members =
                manager.get(acme.memberships() + "?page_size=-1").expect(200).json();

        assertThat(members.path("results"))
                .isNotEmpty()
                .allMatch(member -> member.path("groups").isEmpty());
    }

    @Test
    void groupsAreListedWithHowManyAreInThem() {
        push("Nobody");
        push("readers too", "reviewer");

        JsonNode groups =
                owner.get(organization + "/groups?search=READ").expect(200).json();

        assertThat(groups.path("results").findValuesAsText("group")).containsExactly("Readers", "readers too");
        assertThat(groups.at("/results/0/members").asInt()).isEqualTo(1);
        assertThat(owner.get(organization + "/groups?source=saml")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void withoutTheMappingTheRoleIsTheOneByHand() {
        JsonNode mappings = owner.get(organization + "/group-mappings?kind=role")
                .expect(200)
                .json();

        owner.delete(organization + "/group-mappings/"
                        + mappings.at("/results/0/id").asLong())
                .expect(204);

        assertThat(acme.member("annotator").path("role").asText()).isEqualTo("AN");
        assertThat(acme.member("annotator").path("groups")).isEmpty();
    }

    private void map(Map<String, Object> target) {
        Map<String, Object> mapping = new HashMap<>(target);
        mapping.put("source", "scim");
        mapping.put("group", "Readers");
        owner.post(organization + "/group-mappings", mapping).expect(201);
    }

    private void push(String group, String... people) {
        String token = owner.post(organization + "/scim-token", Map.of())
                .expect(201)
                .json()
                .path("token")
                .asText();
        var members = List.of(people).stream()
                .map(person -> Map.of("value", String.valueOf(acme.number(person))))
                .toList();
        realm.base()
                .below("/scim/v2")
                .bearer(token)
                .post(
                        "/Groups",
                        Map.of(
                                "schemas",
                                List.of("urn:ietf:params:scim:schemas:core:2.0:Group"),
                                "displayName",
                                group,
                                "members",
                                members))
                .expect(201);
    }
}

package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.RealmDraft;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of organizations where groups decide about roles and places. */
@Tag("once")
final class GroupDocumentTest {

    private static TestRealm realm;
    private static DocumentApi documents;
    private static int organizations;

    private String alias = "";

    @BeforeAll
    static void start() {
        RealmDraft draft = TestRealm.draft();
        RandomOrganization.people().forEach(draft::person);
        realm = draft.create();
        realm.admin().post("/groups", Map.of("name", "staff")).expect(201);
        documents = DocumentApi.of(realm);
    }

    @BeforeEach
    void found() {
        organizations++;
        alias = "followed-" + organizations;
        ObjectNode document = (ObjectNode) FollowedOrganization.document(alias);
        documents.put(alias, document.put("name", "Followed " + organizations)).expect(201);
    }

    @Test
    void whatADocumentSaysOfGroupsIsReadBack() {
        JsonNode read = documents.read(alias);
        JsonNode said = FollowedOrganization.document(alias);

        assertThat(read.path("group_mappings")).isEqualTo(said.path("group_mappings"));
        assertThat(read.path("sso_settings")).isEqualTo(said.path("sso_settings"));
        assertThat(read.path("groups").findValuesAsText("group")).containsExactly("Radiology", "Managers", "Empty");
        assertThat(workspace(read, "Radiology").path("group_mappings"))
                .isEqualTo(workspace(said, "Radiology").path("group_mappings"));
        assertThat(workspace(read, "Radiology").path("projects").path(0).path("group_mappings"))
                .isEqualTo(workspace(said, "Radiology").path("projects").path(0).path("group_mappings"));
        assertThat(member(read, "p1")
                        .path("following")
                        .path("scim")
                        .path("user_name")
                        .asText())
                .isEqualTo("P1@Acme.example");
        assertThat(member(read, "p1").path("following").path("given"))
                .isEqualTo(member(said, "p1").path("following").path("given"));
    }

    /** Whoever left a group has nothing to do with what was mapped later. */
    @Test
    void theEvaluationAfterwardsFindsEverythingRight() {
        JsonNode read = documents.read(alias);

        assertThat(member(read, "p1").path("role").asText()).isEqualTo("MA");
        assertThat(member(read, "p3").path("role").asText()).isEqualTo("DI");
        assertThat(workspace(read, "Radiology").path("members").findValuesAsText("user"))
                .containsExactly("p1@acme.example", "p2@acme.example");
        assertThat(workspace(read, "Pathology").path("members")).isEmpty();
    }

    @Test
    void whatIsReadChangesNothingWhenItIsApplied() {
        JsonNode before = documents.read(alias);

        assertThat(doing(documents.apply(alias, before))).isEmpty();
        assertThat(documents.read(alias)).isEqualTo(before);
    }

    @Test
    void whatGroupsGaveEndsWithTheMapping() {
        ObjectNode wanted = (ObjectNode) documents.read(alias);
        wanted.withArray("group_mappings").remove(0);

        JsonNode plan = documents.apply(alias, wanted);

        assertThat(doing(plan)).containsExactly("remove group_mappings[saml:Managers]");
        JsonNode after = documents.read(alias);
        assertThat(member(after, "p1").path("role").asText()).isEqualTo("AN");
        assertThat(member(after, "p1").path("source").asText()).isEqualTo("invitation");
        assertThat(doing(documents.apply(alias, wanted))).isEmpty();
    }

    @Test
    void aNewMappingIsEffectiveAtOnce() {
        JsonNode wanted = Json.read(
                "{\"group_mappings\": [{\"source\": \"saml\", \"group\": \"Managers\"," + " \"role\": \"AD\"}]}");

        documents.apply(alias, wanted);

        assertThat(member(documents.read(alias), "p1").path("role").asText()).isEqualTo("AD");
        assertThat(doing(documents.apply(alias, wanted))).isEmpty();
    }

    @Test
    void membersByGroupsStayWhereADocumentForgetsThem() {
        ObjectNode wanted = (ObjectNode) documents.read(alias);
        ((ObjectNode) workspace(wanted, "Radiology")).putArray("members");

        documents.apply(alias, wanted);

        assertThat(workspace(documents.read(alias), "Radiology").path("members"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"user\":\"p1@acme.example\",\"sources\":[\"saml\"]}",
                        "{\"user\":\"p2@acme.example\",\"sources\":[\"saml\"]}");
        assertThat(doing(documents.apply(alias, wanted))).isEmpty();
    }

    @Test
    void whatIsAbsentStaysAndWhatIsEmptyGoes() {
        assertThat(doing(documents.apply(alias, Json.read("{}")))).isEmpty();
        assertThat(doing(documents.apply(alias, Json.read("{\"sso_settings\": {\"saml\": null}}"))))
                .containsExactly("change sso_settings");

        assertThat(doing(documents.apply(alias, Json.read("{\"group_mappings\": []}"))))
                .containsExactlyInAnyOrder(
                        "remove group_mappings[saml:Managers]", "remove group_mappings[saml:Cardiologists]");
        assertThat(documents
                        .read(alias)
                        .path("sso_settings")
                        .path("manual_workspaces")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aMappingWaitsForAWorkspaceThatIsThereByNow() {
        documents
                .admin()
                .put("/" + alias + "?remove=false", Json.read("{\"workspaces\": [{\"title\": \"Cardiology\"}]}"))
                .expect(200);
        JsonNode before = documents.read(alias);

        assertThat(doing(documents.apply(alias, before))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'source': 'keycloak', 'group': '/nowhere', 'role': 'AN'} | document.unknown_group",
                "{'source': 'keycloak', 'group': 'staff', 'role': 'AN'} | document.unknown_group",
                "{'source': 'saml', 'group': 'G'} | document.invalid",
                "{'source': 'saml', 'group': 'G', 'role': 'AN', 'workspace': 'W'} | document.invalid",
                "{'source': 'saml', 'group': 'G', 'role': 'OW'} | document.invalid",
                "{'source': 'ldap', 'group': 'G', 'role': 'AN'} | document.invalid"
            })
    void whatNoGroupCanGiveIsRefused(String mapping, String code) {
        JsonNode wanted = Json.read("{\"group_mappings\": [" + mapping.replace('\'', '"') + "]}");

        JsonNode refusal = documents.put(alias, wanted).expect(400).json();

        assertThat(refusal.path("code").asText()).isEqualTo(code);
        assertThat(refusal.path("detail").asText()).startsWith("group_mappings[0]");
    }

    @Test
    void aGroupThatGivesTheSameTwiceIsRefused() {
        String mapping = "{\"source\": \"saml\", \"group\": \"G\", \"role\": \"AN\"}";
        JsonNode wanted = Json.read("{\"group_mappings\": [" + mapping + ", " + mapping + "]}");

        assertThat(documents.put(alias, wanted).expect(400).json().path("code").asText())
                .isEqualTo("document.duplicate");
    }

    private static JsonNode workspace(JsonNode document, String title) {
        return one((ArrayNode) document.path("workspaces"), "title", title);
    }

    private static JsonNode member(JsonNode document, String name) {
        return one((ArrayNode) document.path("members"), "user", name + "@acme.example");
    }

    private static JsonNode one(ArrayNode list, String member, String value) {
        List<JsonNode> found = new ArrayList<>();
        list.forEach(found::add);
        found.removeIf(entry -> !entry.path(member).asText().equals(value));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> doing(JsonNode plan) {
        List<String> doing = new ArrayList<>();
        plan.path("changes").forEach(change -> {
            if (!change.path("action").asText().equals("keep")) {
                doing.add(change.path("action").asText() + " "
                        + change.path("path").asText());
            }
        });
        return doing;
    }
}

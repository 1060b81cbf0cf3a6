package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tags of members, and which tokens they may have, in an organization's document. */
final class TagDocumentTest {

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", OrganizationDraft::everyRole)
            .person("new@acme.example")
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http owner = acme.owner().api();
    private final String tags = "/organizations/" + acme.id() + "/member-tags";
    private final DocumentApi documents = DocumentApi.of(realm);

    @Test
    void whatTheApiSaysIsInTheDocument() {
        tag("Night shift", "annotator", "owner");
        tag("Weekend");
        owner.post("/jwt/settings", Map.of("api_token_ttl_days", 30, "legacy_api_tokens_enabled", true))
                .expect(201);

        JsonNode document = documents.read("acme");

        assertThat(document.path("tags").findValuesAsText("label")).containsExactly("Night shift", "Weekend");
        assertThat(document.path("tags").path(0).path("created_by").asText()).isEqualTo("owner@acme.example");
        assertThat(tagsOf(document, "annotator")).containsExactly("Night shift");
        assertThat(tagsOf(document, "owner")).containsExactly("Night shift");
        assertThat(member(document, "manager").path("tags")).hasSize(0);
        assertThat(member(document, "manager").has("tags")).isTrue();
        assertThat(document.path("token_settings"))
                .isEqualTo(Json.read("{\"personal\": true, \"legacy\": true, \"days\": 30}"));
        assertThat(doing(documents.apply("acme", document))).isEmpty();
        assertThat(documents.read("acme")).isEqualTo(document);
    }

    @Test
    void whatTheDocumentSaysIsInTheApi() {
        JsonNode wanted = with("{'tags': ['Night shift', {'label': 'Weekend'}],"
                + " 'token_settings': {'personal': false, 'days': 7},"
                + " 'members': [{'user': 'annotator@acme.example', 'tags': ['weekend', 'Night shift']}]}");

        JsonNode plan = merge(wanted);

        assertThat(doing(plan))
                .containsExactlyInAnyOrder(
                        "create tags[Night shift]",
                        "create tags[Weekend]",
                        "change token_settings",
                        "create members[annotator@acme.example].tags");
        assertThat(labels("annotator")).containsExactly("Night shift", "Weekend");
        JsonNode listed = owner.get(tags).expect(200).json().path("results");
        assertThat(listed.findValuesAsText("member_count")).containsExactly("1", "1");
        assertThat(listed.path(0).path("created_by").isNull()).isTrue();
        owner.post("/token/", Map.of()).expect(403, "token.off");
        assertThat(owner.get("/jwt/settings")
                        .expect(200)
                        .json()
                        .path("api_token_ttl_days")
                        .asInt())
                .isEqualTo(7);
        assertThat(doing(merge(wanted))).isEmpty();
    }

    @Test
    void whatIsAbsentStaysAndWhatIsEmptyGoes() {
        tag("Night shift", "annotator");
        tag("Weekend", "annotator", "manager");

        assertThat(doing(documents.apply("acme", with("{}")))).isEmpty();
        ObjectNode document = (ObjectNode) documents.read("acme");
        ((ObjectNode) member(document, "annotator")).putArray("tags");
        assertThat(doing(documents.apply("acme", document)))
                .containsExactly("remove members[annotator@acme.example].tags");
        assertThat(labels("annotator")).isEmpty();
        assertThat(labels("manager")).containsExactly("Weekend");

        assertThat(doing(documents.apply("acme", with("{'tags': []}"))))
                .containsExactlyInAnyOrder("remove tags[Night shift]", "remove tags[Weekend]");
        assertThat(labels("manager")).isEmpty();
    }

    @Test
    void aTagKeepsItsNumberUnderAnotherSpelling() {
        long number = tag("Night shift", "annotator");

        assertThat(doing(documents.apply("acme", with("{'tags': ['NIGHT SHIFT']}"))))
                .containsExactly("change tags[NIGHT SHIFT]");

        assertThat(owner.get(tags + "/" + number)
                        .expect(200)
                        .json()
                        .path("label")
                        .asText())
                .isEqualTo("NIGHT SHIFT");
        assertThat(labels("annotator")).containsExactly("NIGHT SHIFT");
    }

    @Test
    void aNewMemberComesWithTags() {
        merge(with("{'tags': ['Fresh'], 'members': [{'user': 'new@acme.example', 'role': 'AN', 'tags': ['Fresh']}]}"));

        assertThat(owner.get(acme.memberships() + "?search=new@acme.example")
                        .expect(200)
                        .json()
                        .at("/results/0/tags/0/label")
                        .asText())
                .isEqualTo("Fresh");
    }

    @Test
    void aDeletedMembersTagsGo() {
        tag("Night shift", "annotator", "manager");
        ObjectNode document = (ObjectNode) documents.read("acme");
        List<JsonNode> others = new ArrayList<>();
        document.path("members").forEach(others::add);
        others.remove(member(document, "annotator"));
        document.putArray("members").addAll(others);

        documents.apply("acme", document);

        assertThat(acme.database().query("SELECT ID FROM KW_MEMBER_TAG WHERE ORGANIZATION_ID = ?", acme.id()))
                .hasSize(1);
        assertThat(doing(documents.apply("acme", documents.read("acme")))).isEmpty();
    }

    /** What else may be wrong is looked at without a server. */
    @Test
    void whatIsWrongIsRefusedAndNothingIsDone() {
        JsonNode before = documents.read("acme");
        String wrong = "{'tags': ['Early'], 'members': [{'user': 'annotator@acme.example', 'tags': ['Late']}]}";

        Response refused = documents.put("acme", with(wrong)).expect(400);

        assertThat(refused.code()).isEqualTo("document.no_tag");
        assertThat(refused.json().path("detail").asText()).startsWith("members[0].tags[0]");
        assertThat(documents.read("acme")).isEqualTo(before);
    }

    /** As an export writes a large organization; who made a tag comes with the second piece. */
    @Test
    void aRealmFileBringsThemInPieces() {
        String name = "test-" + UUID.randomUUID();
        String pieces = "[{'alias': 'acme', 'owner': 'a@acme.example',"
                + " 'token_settings': {'personal': true, 'legacy': false, 'days': 9},"
                + " 'tags': [{'label': 'Night shift', 'created_by': 'b@acme.example',"
                + " 'created_at': '2026-01-31T10:20:30Z', 'changed_at': '2026-02-01T10:20:30Z'}],"
                + " 'members': [{'user': 'a@acme.example', 'tags': ['Night shift']}]},"
                + " {'alias': 'acme', 'members': [{'user': 'b@acme.example', 'role': 'MA', 'tags': ['Night shift']}]}]";
        realm.server()
                .admin()
                .post(
                        "/realms",
                        Map.of(
                                "realm",
                                name,
                                "enabled",
                                true,
                                "organizationsEnabled",
                                true,
                                "users",
                                Stream.of("a@acme.example", "b@acme.example")
                                        .map(user -> Map.of("username", user, "email", user, "enabled", true))
                                        .toList(),
                                "attributes",
                                Map.of("workspaces.document.000001", pieces.replace('\'', '"'))))
                .expect(201);

        JsonNode document =
                DocumentApi.of(TestRealm.existing(realm.server(), name)).read("acme");

        assertThat(document.path("tags"))
                .isEqualTo(Json.read("[{\"label\": \"Night shift\", \"created_by\": \"b@acme.example\","
                        + " \"created_at\": \"2026-01-31T10:20:30Z\", \"changed_at\": \"2026-02-01T10:20:30Z\"}]"));
        assertThat(document.path("members"))
                .allMatch(member -> Json.texts(member.path("tags")).equals(List.of("Night shift")));
        assertThat(document.path("token_settings").path("days").asInt()).isEqualTo(9);
    }

    /** Makes a tag and gives it to people. */
    private long tag(String label, String... people) {
        long number = owner.post(tags, Map.of("label", label))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        if (people.length > 0) {
            List<Long> numbers = Stream.of(people).map(acme::number).toList();
            owner.post(tags + "/assignments", Map.of("all", false, "included", numbers, "tags", List.of(number)))
                    .expect(200);
        }
        return number;
    }

    private List<String> labels(String person) {
        return owner.get(acme.memberships() + "/" + acme.number(person) + "/")
                .expect(200)
                .json()
                .path("tags")
                .findValuesAsText("label");
    }

    private JsonNode merge(JsonNode document) {
        return documents.admin().put("/acme?remove=false", document).expect(200).json();
    }

    private static List<String> tagsOf(JsonNode document, String person) {
        return Json.texts(member(document, person).path("tags"));
    }

    private static JsonNode member(JsonNode document, String person) {
        for (JsonNode member : document.path("members")) {
            if (member.path("user").asText().equals(person + "@acme.example")) {
                return member;
            }
        }
        throw new AssertionError(person + " is not in " + document);
    }

    private static JsonNode with(String json) {
        return Json.read(json.replace('\'', '"'));
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

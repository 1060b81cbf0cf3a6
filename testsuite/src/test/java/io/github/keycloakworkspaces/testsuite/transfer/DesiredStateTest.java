package io.github.keycloakworkspaces.testsuite.transfer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An organization as a document that shall hold. */
final class DesiredStateTest {

    /** Somebody with a role and a task in a project, where they are through its workspace. */
    private static final String WORK =
            "{'title': 'A', 'members': ['annotator@acme.example'], 'projects': [{'title': 'P',"
                    + " 'external_id': 'x', 'roles': [{'user': 'annotator@acme.example', 'role': 'RE'}],"
                    + " 'assignees': [{'task': 1, 'reviewers': ['annotator@acme.example']}]}]}";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", OrganizationDraft::everyRole)
            .person("new@acme.example")
            .create();
    private final DocumentApi documents = DocumentApi.of(realm);

    @Test
    void whatIsReadChangesNothingWhenItIsApplied() {
        JsonNode before = documents.read("acme");

        JsonNode plan = documents.apply("acme", before);

        assertThat(plan.path("summary").path("keep").asInt()).isGreaterThan(6);
        assertThat(doing(plan)).isEmpty();
        assertThat(documents.read("acme")).isEqualTo(before);
    }

    @Test
    void aSecondTimeNothingIsWritten() {
        JsonNode wanted = with("{'workspaces': [{'title': 'W', 'members': ['annotator@acme.example'],"
                + " 'projects': [{'title': 'P', 'published': true, 'settings': {'color': '#123456'}}]}],"
                + " 'permissions': {'project.view': {'MA': 'organization'}}, 'seat_limit': 50}");
        documents.apply("acme", wanted);
        long revision = revision();

        JsonNode again = documents.apply("acme", wanted);

        assertThat(doing(again)).isEmpty();
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void thePlanNamesEachChange() {
        documents.apply("acme", with("{'workspaces': [{'title': 'Old'}, {'title': 'Kept', 'color': '#111111'}]}"));

        JsonNode plan = documents.plan(
                "acme",
                with("{'seat_limit': 9, 'workspaces': [{'title': 'Kept', 'color': '#222222'}, {'title': 'New'}]}"));

        assertThat(doing(plan))
                .containsExactlyInAnyOrder(
                        "change organization",
                        "change workspaces[Kept]",
                        "create workspaces[New]",
                        "remove workspaces[Old]");
        assertThat(step(plan, "workspaces[Kept]").path("fields").path("color"))
                .isEqualTo(Json.read("{\"from\": \"#111111\", \"to\": \"#222222\"}"));
        assertThat(plan.path("dry_run").asBoolean()).isTrue();
        assertThat(step(plan, "members[manager@acme.example]").path("action").asText())
                .isEqualTo("keep");
    }

    @Test
    void aDryRunChangesNothing() {
        JsonNode before = documents.read("acme");
        long revision = revision();

        documents.plan("acme", with("{'members': [{'user': 'new@acme.example', 'role': 'AD'}]}"));

        assertThat(documents.read("acme")).isEqualTo(before);
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void whatIsAbsentStaysAndWhatIsEmptyGoes() {
        documents.apply("acme", with("{'workspaces': [{'title': 'W'}], 'seat_limit': 7}"));

        assertThat(doing(documents.apply("acme", with("{}")))).isEmpty();
        assertThat(doing(documents.apply("acme", with("{'workspaces': [], 'seat_limit': null}"))))
                .containsExactlyInAnyOrder("change organization", "remove workspaces[W]");
    }

    @Test
    void whatIsNotNamedStaysOnRequest() {
        documents.apply("acme", with("{'workspaces': [{'title': 'W', 'members': ['annotator@acme.example']}]}"));

        JsonNode plan = documents
                .admin()
                .put(
                        "/acme?remove=false",
                        with("{'workspaces': [{'title': 'W', 'members': ['reviewer@acme.example']}, {'title': 'X'}]}"))
                .expect(200)
                .json();

        assertThat(doing(plan))
                .containsExactlyInAnyOrder(
                        "create workspaces[X]", "create workspaces[W].members[reviewer@acme.example]");
        assertThat(documents.read("acme").path("workspaces").path(0).path("members"))
                .hasSize(2);
    }

    @Test
    void anOrganizationThatIsNotThereIsCreated() {
        Response created = documents.put(
                "umbrella",
                Map.of(
                        "name",
                        "Umbrella",
                        "owner",
                        "new@acme.example",
                        "members",
                        List.of(Map.of("user", "owner@acme.example", "role", "AN")),
                        "workspaces",
                        List.of(Map.of("title", "W"))));

        assertThat(created.expect(201).json().path("summary").path("create").asInt())
                .isEqualTo(3);
        assertThat(realm.organization("umbrella").nativeMembers())
                .containsExactlyInAnyOrder("new@acme.example", "owner@acme.example");
        assertThat(realm.person("new")
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("OW");
    }

    @Test
    void peopleLoseWhatTheDocumentTakes() {
        assertThat(realm.person("annotator").signIn().claim().isMissingNode()).isFalse();
        ObjectNode wanted = (ObjectNode) documents.read("acme");
        for (JsonNode member : wanted.path("members")) {
            if (member.path("user").asText().startsWith("annotator")) {
                ((ObjectNode) member).put("role", "DI");
            }
        }

        documents.apply("acme", wanted);

        realm.person("annotator").directGrant().expect(400);
        assertThat(realm.organization("acme").nativeMembers()).doesNotContain("annotator@acme.example");
    }

    @Test
    void newcomersAreFoundAndSortedInLists() {
        documents
                .admin()
                .put("/acme?remove=false", with("{'members': [{'user': 'new@acme.example', 'role': 'AN'}]}"))
                .expect(200);
        Http api = realm.organization("acme").owner().api();

        JsonNode found = api.get("/organizations/0/memberships?search=NEW@acme")
                .expect(200)
                .json();
        JsonNode all = api.get("/organizations/0/memberships?page_size=100")
                .expect(200)
                .json();

        assertThat(found.path("results").findValuesAsText("email")).containsExactly("new@acme.example");
        assertThat(all.path("results").findValuesAsText("email"))
                .contains("new@acme.example")
                .isSorted();
    }

    @Test
    void ownershipIsPassedOn() {
        JsonNode plan = documents.apply("acme", Json.read("{\"owner\": \"manager@acme.example\"}"));

        assertThat(doing(plan)).contains("change organization", "change members[manager@acme.example]");
        assertThat(documents.read("acme").path("owner").asText()).isEqualTo("manager@acme.example");
        assertThat(realm.person("owner")
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("AD");
    }

    @Test
    void aProjectMovesByItsExternalId() {
        documents.apply(
                "acme",
                with("{'workspaces': [{'title': 'A', 'projects': [{'title': 'P', 'external_id': 'x',"
                        + " 'members': ['annotator@acme.example']}]}, {'title': 'B'}]}"));
        Object number = projectNumber();

        JsonNode plan = documents.apply(
                "acme",
                with("{'workspaces': [{'title': 'B', 'projects': [{'title': 'Renamed', 'external_id': 'x'}]}]}"));

        assertThat(doing(plan)).containsExactlyInAnyOrder("change workspaces[A].projects[P]", "remove workspaces[A]");
        assertThat(projectNumber()).isEqualTo(number);
        assertThat(documents
                        .read("acme")
                        .path("workspaces")
                        .path(0)
                        .path("projects")
                        .path(0)
                        .path("members"))
                .hasSize(1);
    }

    @Test
    void whoLeavesAWorkspaceLeavesRolesAndTasksThere() {
        documents.apply("acme", with("{'workspaces': [" + WORK + "]}"));

        JsonNode plan = documents.apply("acme", with("{'workspaces': [{'title': 'A', 'members': []}]}"));

        assertThat(doing(plan))
                .containsExactlyInAnyOrder(
                        "remove workspaces[A].members[annotator@acme.example]",
                        "remove workspaces[A].projects[P].roles[annotator@acme.example]",
                        "remove workspaces[A].projects[P].assignees[1].reviewers[annotator@acme.example]");
        assertThat(leftovers()).isEmpty();
        assertThat(doing(documents.apply("acme", with("{'workspaces': [{'title': 'A', 'members': []}]}"))))
                .isEmpty();
    }

    @Test
    void aMoveTakesRolesAndTasksFromThoseWhoStayBehind() {
        documents.apply("acme", with("{'workspaces': [" + WORK + "]}"));

        JsonNode plan = documents
                .admin()
                .put(
                        "/acme?remove=false",
                        with("{'workspaces': [{'title': 'B', 'projects': [{'title': 'P', 'external_id': 'x'}]}]}"))
                .expect(200)
                .json();

        assertThat(doing(plan))
                .containsExactlyInAnyOrder(
                        "create workspaces[B]",
                        "change workspaces[A].projects[P]",
                        "remove workspaces[A].projects[P].roles[annotator@acme.example]",
                        "remove workspaces[A].projects[P].assignees[1].reviewers[annotator@acme.example]");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whoComesAlongKeepsRolesAndTasks() {
        documents.apply("acme", with("{'workspaces': [" + WORK + "]}"));

        documents.apply(
                "acme",
                with("{'workspaces': [{'title': 'B', 'members': ['annotator@acme.example'],"
                        + " 'projects': [{'title': 'P', 'external_id': 'x'}]}]}"));

        assertThat(leftovers()).hasSize(2);
    }

    @Test
    void yamlSaysTheSame() {
        Http yaml = documents.admin().with("Accept", "application/yaml");
        Response read = yaml.get("/acme").expect(200);

        assertThat(read.header("Content-Type")).startsWith("application/yaml");
        assertThat(read.body()).contains("default_role: \"NO\"").contains("owner: owner@acme.example");
        Response applied =
                yaml.text("PUT", "/acme", "application/yaml", read.body()).expect(200);
        assertThat(doing(applied.json())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'workspaces': [{'title': 'W'}, {'title': 1}]} | 400 | document.invalid | workspaces[1].title: ",
                "{'workspaces': [{'titel': 'W'}]} | 400 | document.invalid | workspaces[0].titel: ",
                "{'alias': 'other'} | 400 | document.invalid | alias: ",
                "{'members': [{'user': 'nobody', 'role': 'AD'}]} | 400 | document.unknown_person | members[0].user: ",
                "{'members': [{'user': 'admin@acme.example', 'role': 'AD'}, {'user': 'ADMIN@acme.example', 'role': 'AN'}]} | 400 | document.duplicate | members[1].user: ",
                "{'members': [{'user': 'owner@acme.example', 'role': 'AD'}]} | 400 | document.invalid | members[0].role: ",
                "{'workspaces': [{'title': 'W', 'members': ['new@acme.example']}]} | 400 | document.no_member | workspaces[0].members[0]: ",
                "{'workspaces': [{'title': 'W', 'projects': [{'title': 'P', 'external_id': 'x'}, {'title': 'Q', 'external_id': 'x'}]}]} | 400 | document.duplicate | workspaces[0].projects[1].external_id: ",
                "{'workspaces': [{'title': 'W', 'projects': [{'title': 'P', 'members': [{'user': 'manager@acme.example', 'role': 'AN'}]}]}]} | 400 | document.invalid | workspaces[0].projects[0].members[0].role: ",
                "{'workspaces': [{'title': 'W', 'personal': true, 'created_by': 'manager@acme.example', 'projects': [{'title': 'P', 'published': true}]}]} | 400 | document.invalid | workspaces[0].projects[0].published: ",
                "{'workspaces': [{'title': 'W', 'personal': true, 'created_by': 'manager@acme.example', 'archived': true}]} | 400 | document.invalid | workspaces[0].archived: ",
                "{'workspaces': [{'title': 'W', 'invited': ['x@acme.example']}]} | 400 | document.no_invitation | workspaces[0].invited[0]: ",
                "{'invitations': [{'email': 'x@acme.example'}]} | 400 | document.invalid | invitations[0].role: ",
                "{'seat_limit': 5, 'members': [{'user': 'admin@acme.example', 'role': 'AD'}, {'user': 'manager@acme.example', 'role': 'MA'}, {'user': 'reviewer@acme.example', 'role': 'RE'}, {'user': 'annotator@acme.example', 'role': 'AN'}, {'user': 'new@acme.example', 'role': 'AN'}]} | 409 | seats.exhausted | members: "
            })
    void aRefusalNamesThePlaceAndChangesNothing(String json, int status, String code, String place) {
        JsonNode before = documents.read("acme");

        Response refused = documents.put("acme", Json.read(json.replace('\'', '"')));

        refused.expect(status, code);
        assertThat(refused.json().path("detail").asText()).startsWith(place);
        assertThat(documents.read("acme")).isEqualTo(before);
    }

    @Test
    void aMistypedParameterIsRefused() {
        documents.admin().put("/acme?dryrun=true", with("{}")).expect(400, "request.unknown_field");
    }

    @Test
    void anUnknownOrganizationIsNotFound() {
        documents.admin().get("/umbrella").expect(404, "organization.not_found");
    }

    @Test
    void needsThePermissionsOfKeycloaksOwnApi() {
        Http people = realm.server()
                .http()
                .below("/admin/realms/" + realm.name() + "/workspaces/organizations")
                .bearer(realm.person("owner").token());

        people.get("/acme").expect(403);
        people.put("/acme", Map.of()).expect(403);
        people.with("Authorization", "Bearer nonsense").get("/acme").expect(401);
    }

    @Test
    void theSchemaIsPublished() {
        JsonNode schema =
                realm.base().get("/organization.schema.json").expect(200).json();

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$defs")
                        .path("settings")
                        .path("properties")
                        .path("label_config")
                        .path("type"))
                .hasSize(2);
    }

    private ObjectNode with(String json) {
        return (ObjectNode) Json.read(json.replace('\'', '"'));
    }

    private long revision() {
        Object revision = realm.server()
                .database()
                .query(
                        "SELECT MAX(k.REVISION) AS revision FROM KW_ORGANIZATION k JOIN REALM r"
                                + " ON r.ID = k.REALM_ID WHERE r.NAME = ?",
                        realm.name())
                .get(0)
                .get("revision");
        return ((Number) requireNonNull(revision)).longValue();
    }

    private Object projectNumber() {
        return realm.server()
                .database()
                .query(
                        "SELECT j.ID AS id FROM KW_PROJECT j JOIN KW_ORGANIZATION k ON k.ID = j.ORGANIZATION_ID"
                                + " JOIN REALM r ON r.ID = k.REALM_ID WHERE r.NAME = ?",
                        realm.name())
                .get(0);
    }

    /** What anybody has in projects of the realm. */
    private List<?> leftovers() {
        String ofRealm = " x JOIN KW_ORGANIZATION k ON k.ID = x.ORGANIZATION_ID JOIN REALM r ON r.ID = k.REALM_ID"
                + " WHERE r.NAME = ?";
        return realm.server()
                .database()
                .query(
                        "SELECT x.ID FROM KW_PROJECT_ROLE" + ofRealm + " UNION ALL SELECT x.ID FROM KW_TASK_ASSIGNEE"
                                + ofRealm,
                        realm.name(),
                        realm.name());
    }

    private static List<String> doing(JsonNode plan) {
        List<String> doing = new ArrayList<>();
        for (JsonNode change : plan.path("changes")) {
            String action = change.path("action").asText();
            if (!action.equals("keep")) {
                doing.add(action + " " + change.path("path").asText());
            }
        }
        return doing;
    }

    private static JsonNode step(JsonNode plan, String path) {
        for (JsonNode change : plan.path("changes")) {
            if (change.path("path").asText().equals(path)) {
                return change;
            }
        }
        throw new AssertionError(path + " is not in " + plan);
    }
}

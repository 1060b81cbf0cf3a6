package io.github.keycloakworkspaces.bootstrap.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.keycloakworkspaces.bootstrap.RealmRoot;
import io.github.keycloakworkspaces.http.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private static final JsonNode DOCUMENT =
            Json.parse(Json.write(ApiDocument.of(RealmRoot.class).at("https://example.com/realms/r/workspaces")));

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isObject())
                        .isTrue());
    }

    @Test
    void everyOperationHasItsOwnNameAndASummary() {
        List<String> names = operations().stream()
                .map(operation -> operation.path("operationId").asText())
                .toList();

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        assertThat(operations())
                .allSatisfy(operation ->
                        assertThat(operation.path("summary").asText()).endsWith("."));
    }

    @Test
    void whatMayBeLeftOutOfARequestIsNotRequired() {
        JsonNode change = DOCUMENT.at("/components/schemas/RoleChange");

        assertThat(change.path("required")).extracting(JsonNode::asText).containsExactly("user_id", "role");
        assertThat(change.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(change.at("/properties/role/enum"))
                .extracting(JsonNode::asText)
                .contains("AN", "DI");
    }

    @Test
    void aListShowsItsParametersAndItsPage() {
        JsonNode list = DOCUMENT.at("/paths/~1api~1organizations~1{organization}~1memberships/get");

        assertThat(list.path("parameters"))
                .extracting(parameter -> parameter.path("name").asText())
                .contains("organization", "page", "page_size", "is_deleted");
        assertThat(list.at("/responses/200/content/application~1json/schema/properties"))
                .hasSize(4);
    }

    @Test
    void membersOfATableAreDescribedBesideTheOthers() {
        JsonNode input = DOCUMENT.at("/components/schemas/ProjectInput");
        JsonNode view = DOCUMENT.at("/components/schemas/ProjectView");

        assertThat(input.at("/properties/title/maxLength").asInt()).isEqualTo(50);
        assertThat(input.at("/properties/sampling/enum")).hasSize(3);
        assertThat(input.at("/properties/review_settings/properties/instruction/nullable")
                        .asBoolean())
                .isTrue();
        assertThat(input.has("required")).isFalse();
        assertThat(input.path("properties").has("settings")).isFalse();
        assertThat(view.path("required"))
                .extracting(JsonNode::asText)
                .contains("id", "sampling", "review_settings", "task_number");
    }

    @Test
    void limitsThatARequestHasWithoutSayingSoAreDescribed() {
        JsonNode emails = DOCUMENT.at("/components/schemas/SendInvites/properties/emails");

        assertThat(emails.path("maxItems").asInt()).isEqualTo(1000);
        assertThat(emails.at("/items/maxLength").asInt()).isEqualTo(255);
    }

    @Test
    void aBodyIsNeededWhereOneOfItsMembersIs() {
        assertThat(body("post", "/api/organizations/{organization}/memberships").path("required"))
                .isEqualTo(BooleanNode.TRUE);
        assertThat(body("patch", "/api/current-user").path("required")).isEqualTo(BooleanNode.FALSE);
    }

    @Test
    void questionsForDecisionsAreDescribedAndMayHaveMore() {
        JsonNode question = DOCUMENT.at("/components/schemas/EvaluationRequest");

        assertThat(body("post", "/access/v1/evaluation").path("required")).isEqualTo(BooleanNode.TRUE);
        assertThat(question.path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("subject", "action", "resource");
        assertThat(question.has("additionalProperties")).isFalse();
        assertThat(DOCUMENT.at("/components/schemas/EvaluationItem").has("required"))
                .isFalse();
    }

    @Test
    void whatMayBeNullHasAType() {
        assertThat(DOCUMENT.findParents("nullable"))
                .isNotEmpty()
                .allSatisfy(described ->
                        assertThat(described.path("type").isTextual()).isTrue());
    }

    @Test
    void nothingIsDescribedThatIsNowhereUsed() {
        List<String> used = DOCUMENT.findValuesAsText("$ref");

        assertThat(DOCUMENT.at("/components/schemas").properties())
                .extracting(schema -> "#/components/schemas/" + schema.getKey())
                .isSubsetOf(used);
    }

    private static JsonNode body(String method, String path) {
        return DOCUMENT.path("paths").path(path).path(method).path("requestBody");
    }

    private static List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        DOCUMENT.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }
}

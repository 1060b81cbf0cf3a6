package io.github.keycloakworkspaces.transfer.document.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.transfer.document.DocumentBuilder;
import io.github.keycloakworkspaces.transfer.plan.RandomStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema, the check and the reader say the same of every document. */
class DocumentSchemaTest {

    private static final JsonSchema PUBLISHED = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    DocumentSchema.json(),
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build());

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property(tries = 150)
    void whatIsWrittenIsAllowed(@ForAll long seed) {
        assertThat(PUBLISHED.validate(written(seed))).isEmpty();
    }

    @Property(tries = 1500)
    void whatIsSpoiltIsSpoiltForBoth(@ForAll long seed) {
        JsonNode document = spoilt(written(seed), new Random(seed));

        assertThat(allowed(document))
                .as(document.toString())
                .isEqualTo(PUBLISHED.validate(document).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"alias\":1} | alias: must be a text",
                "{\"alias\":\" \"} | alias: is blank",
                "{\"alias\":\"a\",\"titel\":\"x\"} | titel: unknown member",
                "{\"alias\":\"a\",\"members\":{}} | members: must be a list",
                "{\"alias\":\"a\",\"members\":null} | members: must be a list",
                "{\"alias\":\"a\",\"members\":[{\"role\":\"AD\"}]} | members[0].user: must be there",
                "{\"alias\":\"a\",\"members\":[{\"user\":\"b\",\"role\":\"OW\"}]} | members[0].role: must be one of",
                "{\"alias\":\"a\",\"workspaces\":[{\"title\":\"W\"},{\"title\":\"W\",\"projects\":[{\"title\":7}]}]} | workspaces[1].projects[0].title: must be a text",
                "{\"alias\":\"a\",\"workspaces\":[{\"title\":\"W\",\"projects\":[{\"title\":\"P\",\"settings\":{\"colour\":\"x\"}}]}]} | workspaces[0].projects[0].settings.colour: unknown member",
                "{\"alias\":\"a\",\"workspaces\":[{\"title\":\"W\",\"projects\":[{\"title\":\"P\",\"settings\":{\"show_annotation_history\":true}}]}]} | workspaces[0].projects[0].settings.show_annotation_history: unknown member",
                "{\"alias\":\"a\",\"workspaces\":[{\"title\":\"W\",\"members\":[{\"user\":\"b\",\"sources\":[]}]}]} | workspaces[0].members[0].sources: must not be empty",
                "{\"alias\":\"a\",\"permissions\":{\"project.view\":{\"OW\":\"none\"}}} | permissions.project.view.OW: unknown member",
                "{\"alias\":\"a\",\"invitations\":[{\"email\":\"nobody\"}]} | invitations[0].email: is no e-mail address",
                "{\"alias\":\"a\",\"workspaces\":[{\"title\":\"V\"},{\"title\":\"W\",\"invited\":[\"a@b.example\",\"nobody\"]}]} | workspaces[1].invited[1]: is no e-mail address",
                "{\"alias\":\"a\",\"workspaces\":[{\"title\":\"W\",\"projects\":[{\"title\":\"P\"},{\"title\":\"Q\",\"invited\":[\"nobody\"]}]}]} | workspaces[0].projects[1].invited[0]: is no e-mail address",
                "{\"alias\":\"a\",\"created_at\":\"yesterday\"} | created_at: must be a moment",
                "{\"alias\":\"a\",\"seat_limit\":1.5} | seat_limit: must be a whole number or null",
                "{\"alias\":\"a\",\"group_mappings\":[{\"source\":\"ldap\",\"group\":\"G\",\"role\":\"AD\"}]} | group_mappings[0].source: must be one of",
                "{\"alias\":\"a\",\"group_mappings\":[{\"source\":\"saml\",\"group\":\"G\",\"role\":\"OW\"}]} | group_mappings[0].role: must be one of",
                "{\"alias\":\"a\",\"tags\":[\"T\",{\"created_at\":\"2026-01-31T23:59:00Z\"}]} | tags[1].label: must be there",
                "{\"alias\":\"a\",\"members\":[{\"user\":\"b\",\"tags\":[7]}]} | members[0].tags[0]: must be a text",
                "{\"alias\":\"a\",\"token_settings\":{\"days\":73001}} | token_settings.days: must be from 1 to 73000",
                "{\"members\":[]} | alias: must be there",
                "[] | must be an object"
            })
    void aRefusalBeginsWithThePlace(String json, String message) {
        assertThatThrownBy(() -> DocumentReader.read(Json.parse(json), ""))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("document.invalid: " + (message.startsWith("must") ? ": " : "") + message);
    }

    private static boolean allowed(JsonNode document) {
        try {
            DocumentSchema.require(document, "");
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private static JsonNode written(long seed) {
        return Json.parse(DocumentFormat.list(List.of(DocumentBuilder.of(RandomStates.followed(seed)))))
                .path(0);
    }

    /** Something in it is another thing, or gone, or there is something more. */
    private static JsonNode spoilt(JsonNode document, Random random) {
        List<JsonNode> inner = new ArrayList<>();
        collect(document, inner);
        JsonNode victim = inner.get(random.nextInt(inner.size()));
        if (victim instanceof ArrayNode list) {
            list.insert(random.nextInt(list.size() + 1), value(random));
        } else if (victim instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            switch (random.nextInt(3)) {
                case 0 -> object.set("surprise", value(random));
                case 1 -> object.remove(names.isEmpty() ? "" : names.get(random.nextInt(names.size())));
                default ->
                    object.set(names.isEmpty() ? "surprise" : names.get(random.nextInt(names.size())), value(random));
            }
        }
        return document;
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private static JsonNode value(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextInt(-1, 3));
            case 2 -> NODES.numberNode(0.125);
            case 3 -> NODES.textNode("");
            case 4 -> NODES.textNode("AN");
            case 5 -> NODES.textNode("x".repeat(random.nextInt(2000)));
            case 6 -> NODES.booleanNode(true);
            case 7 -> NODES.arrayNode();
            default -> NODES.objectNode();
        };
    }
}

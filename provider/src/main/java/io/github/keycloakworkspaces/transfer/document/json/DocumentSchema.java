package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;

/**
 * The JSON schema of organization documents: the file for people to read, with the settings of projects and the actions
 * of the matrix filled in from where they are kept.
 */
public final class DocumentSchema {

    private static final String FILE = "/organization-document.schema.json";
    private static final String HISTORY = "show_annotation_history";

    /** What templates may set. */
    static final Schema TEMPLATE = new ProjectSettings.Table().get();

    /** What projects may set beside what has a place of its own. */
    static final Schema PROJECT = new Schema(
            TEMPLATE.members().stream()
                    .filter(member -> !member.name().equals(HISTORY))
                    .toList(),
            Set.of());

    private static final ObjectNode SCHEMA = load();
    private static final SchemaCheck CHECK = new SchemaCheck(SCHEMA);

    private DocumentSchema() {}

    /** As it is published. */
    public static JsonNode json() {
        return SCHEMA;
    }

    /**
     * Checks one document.
     *
     * @param place where it stands; empty for a document by itself
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.invalid}
     */
    static void require(JsonNode document, String place) {
        CHECK.require(document, place);
    }

    private static ObjectNode load() {
        try (InputStream file = DocumentSchema.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            ObjectNode schema = (ObjectNode) new JsonMapper().readTree(file);
            ObjectNode definitions = schema.withObject("/$defs");
            definitions.set("settings", SettingsSchema.of(PROJECT));
            definitions.set("template_settings", SettingsSchema.of(TEMPLATE));
            definitions.set("permissions", permissions());
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode permissions() {
        ObjectNode actions = new JsonMapper().createObjectNode();
        actions.put("type", "object")
                .put("additionalProperties", false)
                .put(
                        "description",
                        "By action, how far roles reach where the organization has changed it; roles left out reach as far as before.");
        ObjectNode properties = actions.putObject("properties");
        for (Action action : Action.values()) {
            ObjectNode row = properties.putObject(action.code());
            row.put("type", "object").put("additionalProperties", false);
            ObjectNode roles = row.putObject("properties");
            for (String role : Role.codes(role -> role.working() && !role.owns())) {
                ObjectNode reach = roles.putObject(role).put("type", "string");
                Arrays.stream(Reach.values())
                        .filter(action::reaches)
                        .forEach(possible -> reach.withArray("enum").add(possible.code()));
            }
        }
        return actions;
    }
}

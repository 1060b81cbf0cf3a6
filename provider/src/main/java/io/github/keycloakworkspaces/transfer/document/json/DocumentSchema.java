package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The JSON schema of organization documents: the file for people to read, with the settings of projects and the actions
 * of the matrix filled in from where they are kept.
 */
public final class DocumentSchema {

    private static final String FILE = "/organization-document.schema.json";
    private static final String HISTORY = "show_annotation_history";
    private static final String PERMISSIONS =
            "By action, how far roles reach where the organization has changed it; roles left out reach as far as before.";

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
            JsonMapper mapper = new JsonMapper();
            ObjectNode schema = (ObjectNode) mapper.readTree(file);
            ObjectNode definitions = schema.withObject("/$defs");
            definitions.set("settings", mapper.valueToTree(SettingsSchema.of(PROJECT)));
            definitions.set("template_settings", mapper.valueToTree(SettingsSchema.of(TEMPLATE)));
            definitions.set("permissions", mapper.valueToTree(SettingsSchema.of(permissions())));
            definitions.withObject("permissions").put("description", PERMISSIONS);
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema permissions() {
        return optional(Arrays.asList(Action.values()), Action::code, action -> new Schema.Group(reaches(action)));
    }

    private static Schema reaches(Action action) {
        List<String> possible = Arrays.stream(Reach.values())
                .filter(action::reaches)
                .map(Reach::code)
                .toList();
        return optional(
                Role.codes(role -> role.working() && !role.owns()),
                Function.identity(),
                role -> new Schema.Choice(possible));
    }

    /** An object that may have a member for each of these. */
    private static <T> Schema optional(Collection<T> things, Function<T, String> name, Function<T, Schema.Type> type) {
        return new Schema(
                things.stream()
                        .map(thing -> new Schema.Member(name.apply(thing), type.apply(thing), false, null))
                        .toList(),
                Set.of());
    }
}

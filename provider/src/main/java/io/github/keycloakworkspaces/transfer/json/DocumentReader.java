package io.github.keycloakworkspaces.transfer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.transfer.DocumentProblems;
import io.github.keycloakworkspaces.transfer.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.InvitationEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.OrganizationFacts;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.TemplateEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes organization documents of JSON that the {@linkplain DocumentSchema schema} allows. */
public final class DocumentReader {

    private static final Schema TAGS =
            new Schema(List.of(new Schema.Member("tags", new Schema.Anything(), true, null)), Set.of());

    private DocumentReader() {}

    /**
     * Reads a document that says its alias.
     *
     * @param place where it stands; empty for a document by itself
     * @throws ProblemException {@code document.invalid}, naming the place
     */
    public static OrganizationDocument read(JsonNode json, String place) {
        DocumentSchema.require(json, place);
        if (!json.has("alias")) {
            throw DocumentProblems.invalid(place.isEmpty() ? "alias" : place + ".alias", "must be there");
        }
        return organization(new Part(json, place), json.path("alias").textValue());
    }

    /**
     * Reads a document about the organization with that alias, which need not say it once more.
     *
     * @throws ProblemException {@code document.invalid}, naming the place
     */
    public static OrganizationDocument readAbout(String alias, JsonNode json) {
        DocumentSchema.require(json, "");
        if (json.has("alias") && !json.path("alias").textValue().equals(alias)) {
            throw DocumentProblems.invalid("alias", "is another one than that of the address");
        }
        return organization(new Part(json, ""), alias);
    }

    /**
     * Reads a list of documents.
     *
     * @param place what the list is called in messages
     * @throws ProblemException {@code document.invalid}, naming the place; {@code document.too_large}
     */
    public static List<OrganizationDocument> readAll(JsonNode list, String place) {
        DocumentLimits.require(list);
        if (!list.isArray()) {
            throw DocumentProblems.invalid(place, "must be a list");
        }
        List<OrganizationDocument> documents = new ArrayList<>();
        for (JsonNode json : list) {
            documents.add(read(json, place + "[" + documents.size() + "]"));
        }
        return documents;
    }

    private static OrganizationDocument organization(Part part, String alias) {
        return new OrganizationDocument(
                alias,
                part.text("name"),
                part.text("owner"),
                part.given("default_role", DocumentReader::role),
                part.given("seat_limit", value -> value.node().intValue()),
                part.given("activity_days", value -> value.node().intValue()),
                new OrganizationFacts(
                        part.moment("created_at").value(),
                        part.given("link_resets", value -> value.node().intValue())
                                .value()),
                part.list("members", DocumentReader::member),
                part.list("workspaces", PlaceReader::workspace),
                part.list("templates", DocumentReader::template),
                part.given("permissions", DocumentReader::permissions),
                part.list("invitations", DocumentReader::invitation));
    }

    private static MemberEntry member(Part part) {
        return new MemberEntry(
                part.needed("user"),
                part.given("role", DocumentReader::role),
                part.given("source", DocumentReader::source),
                part.moment("created_at").value(),
                part.moment("deleted_at").value(),
                Boolean.TRUE.equals(part.flag("current").value()));
    }

    private static TemplateEntry template(Part part) {
        return new TemplateEntry(
                part.needed("name"),
                part.text("description"),
                tags(part),
                part.given("settings", value -> settings(value, DocumentSchema.TEMPLATE)),
                part.origin("created_by"),
                part.moment("changed_at").value());
    }

    /** As they are read from where they are stored, so that equal ones are equal. */
    private static Given<Object> tags(Part part) {
        if (!part.node().has("tags")) {
            return Given.absent();
        }
        ObjectNode only =
                JsonNodeFactory.instance.objectNode().set("tags", part.node().path("tags"));
        Object tags = Input.described(TAGS, only, part.place()).get("tags");
        return Given.of(tags == null ? null : Json.value(Json.write(tags)));
    }

    static ProjectSettings settings(Part part, Schema schema) {
        Map<String, @Nullable Object> given = Input.described(schema, part.node(), part.place());
        return ProjectSettings.DEFAULTS.with(Json.object(Json.write(given)));
    }

    private static Map<Action, Map<Role, Reach>> permissions(Part part) {
        Map<Action, Map<Role, Reach>> permissions = new EnumMap<>(Action.class);
        part.node().properties().forEach(action -> {
            Map<Role, Reach> row = new EnumMap<>(Role.class);
            action.getValue()
                    .properties()
                    .forEach(cell -> row.put(
                            Role.ofCode(cell.getKey()).orElseThrow(),
                            Reach.ofCode(cell.getValue().textValue()).orElseThrow()));
            permissions.put(Action.ofCode(action.getKey()).orElseThrow(), row);
        });
        return permissions;
    }

    private static InvitationEntry invitation(Part part) {
        return new InvitationEntry(
                part.at("email").email(),
                part.given("role", DocumentReader::role),
                part.moment("expires_at"),
                part.origin("invited_by"));
    }

    static Role role(Part part) {
        return Role.ofCode(part.node().textValue()).orElseThrow();
    }

    static Source source(Part part) {
        return Source.ofCode(part.node().textValue()).orElseThrow();
    }
}

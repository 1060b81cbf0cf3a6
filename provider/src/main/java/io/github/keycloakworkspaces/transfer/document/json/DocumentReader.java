package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import java.util.ArrayList;
import java.util.List;

/** Makes organization documents of JSON: checks it by the {@linkplain DocumentSchema schema}, then binds it. */
public final class DocumentReader {

    private static final String ALIAS = "alias";

    private DocumentReader() {}

    /**
     * Reads a document that says its alias.
     *
     * @param location where it stands; empty for a document by itself
     * @throws ProblemException {@code document.invalid}, naming the location
     */
    public static OrganizationDocument read(JsonNode json, String location) {
        DocumentSchema.require(json, location);
        if (!json.has(ALIAS)) {
            throw DocumentProblems.invalid(location.isEmpty() ? ALIAS : location + "." + ALIAS, "must be there");
        }
        return DocumentMapper.read(json, location);
    }

    /**
     * Reads a document about the organization with that alias, which need not say it once more.
     *
     * @throws ProblemException {@code document.invalid}, naming the location
     */
    public static OrganizationDocument readAbout(String alias, JsonNode json) {
        DocumentSchema.require(json, "");
        if (json.has(ALIAS) && !json.path(ALIAS).textValue().equals(alias)) {
            throw DocumentProblems.invalid(ALIAS, "is another one than that of the address");
        }
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        named.setAll((ObjectNode) json);
        return DocumentMapper.read(named.put(ALIAS, alias), "");
    }

    /**
     * Reads a list of documents.
     *
     * @param location what the list is called in messages
     * @throws ProblemException {@code document.invalid}, naming the location; {@code document.too_large}
     */
    public static List<OrganizationDocument> readAll(JsonNode list, String location) {
        DocumentLimits.require(list);
        if (!list.isArray()) {
            throw DocumentProblems.invalid(location, "must be a list");
        }
        List<OrganizationDocument> documents = new ArrayList<>();
        for (JsonNode json : list) {
            documents.add(read(json, location + "[" + documents.size() + "]"));
        }
        return documents;
    }
}

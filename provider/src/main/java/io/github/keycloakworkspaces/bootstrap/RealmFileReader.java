package io.github.keycloakworkspaces.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.transfer.Enabling;
import io.github.keycloakworkspaces.transfer.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.json.DocumentFormat;
import io.github.keycloakworkspaces.transfer.json.DocumentReader;
import io.github.keycloakworkspaces.transfer.json.EnablingJson;
import io.github.keycloakworkspaces.transfer.realm.RealmImportListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What realm files say, read from JSON. */
final class RealmFileReader implements RealmImportListener.Reader {

    @Override
    public Enabling enabling(@Nullable String enable, @Nullable String organizations) {
        return EnablingJson.read(parsed(enable), parsed(organizations));
    }

    @Override
    public List<OrganizationDocument> documents(String list, String name) {
        return DocumentReader.readAll(DocumentFormat.parseList(list), name);
    }

    private static @Nullable JsonNode parsed(@Nullable String json) {
        return json == null ? null : DocumentFormat.parseList(json);
    }
}

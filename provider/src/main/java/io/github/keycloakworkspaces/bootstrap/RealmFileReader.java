package io.github.keycloakworkspaces.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.transfer.Enabling;
import io.github.keycloakworkspaces.transfer.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.json.DocumentReader;
import io.github.keycloakworkspaces.transfer.json.EnablingJson;
import io.github.keycloakworkspaces.transfer.realm.RealmImportListener;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What realm files say, read from JSON. */
final class RealmFileReader implements RealmImportListener.Reader {

    @Override
    public Enabling enabling(@Nullable JsonNode enable, @Nullable JsonNode organizations) {
        return EnablingJson.read(enable, organizations);
    }

    @Override
    public List<OrganizationDocument> documents(JsonNode list, String name) {
        return DocumentReader.readAll(list, name);
    }
}

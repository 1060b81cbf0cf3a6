package io.github.keycloakworkspaces.transfer.realmfile;

import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.storage.ExportImportManager;
import org.keycloak.storage.datastore.DefaultDatastoreProvider;
import org.keycloak.storage.datastore.DefaultDatastoreProviderFactory;

/** Keycloak's own storage, apart from {@link BatchedImport}: every way to import a realm asks the storage for it. */
public final class BatchedDatastore extends DefaultDatastoreProviderFactory {

    @Override
    public DatastoreProvider create(KeycloakSession session) {
        return new DefaultDatastoreProvider(this, session) {

            @Override
            public ExportImportManager getExportImportManager() {
                return new BatchedImport(session);
            }
        };
    }

    @Override
    public int order() {
        return 10;
    }
}

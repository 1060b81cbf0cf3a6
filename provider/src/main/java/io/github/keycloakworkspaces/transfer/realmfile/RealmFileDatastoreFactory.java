package io.github.keycloakworkspaces.transfer.realmfile;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.storage.ExportImportManager;
import org.keycloak.storage.datastore.DefaultDatastoreProvider;
import org.keycloak.storage.datastore.DefaultDatastoreProviderFactory;

/**
 * Keycloak's own storage, apart from what it does with realm files: every way to import a realm asks the storage for it.
 * The import of native organizations is Keycloak's, unless the server's option {@code
 * spi-datastore--legacy--batched-organizations} is {@code true}.
 */
public final class RealmFileDatastoreFactory extends DefaultDatastoreProviderFactory {

    private boolean batched;

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        batched = config.getBoolean("batched-organizations", false);
    }

    @Override
    public DatastoreProvider create(KeycloakSession session) {
        return new DefaultDatastoreProvider(this, session) {

            @Override
            public ExportImportManager getExportImportManager() {
                return batched ? new BatchedImport(session) : new CheckedImport(session);
            }
        };
    }

    @Override
    public int order() {
        return 10;
    }
}

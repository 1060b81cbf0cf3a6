package io.github.keycloakworkspaces.transfer.realmfile;

import java.io.IOException;
import java.util.Locale;
import org.keycloak.Config;
import org.keycloak.exportimport.ExportImportConfig;
import org.keycloak.exportimport.ExportProvider;
import org.keycloak.exportimport.UsersExportStrategy;
import org.keycloak.exportimport.dir.DirExportProvider;
import org.keycloak.exportimport.dir.DirExportProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.utils.KeycloakSessionUtil;

/** {@code kc.sh export --dir}: Keycloak's own, with our organizations in each realm. */
public final class DirectoryExport extends DirExportProviderFactory {

    private ExportOptions options = new ExportOptions(Config.scope());

    @Override
    public void init(Config.Scope scope) {
        super.init(scope);
        options = new ExportOptions(scope);
    }

    /** The same settings from the same places as in the provider that this one stands for, which keeps them to itself. */
    @Override
    public ExportProvider create(KeycloakSession session) {
        UsersExportStrategy strategy = UsersExportStrategy.valueOf(options.find(
                        ExportImportConfig.USERS_EXPORT_STRATEGY,
                        USERS_EXPORT_STRATEGY,
                        ExportImportConfig.DEFAULT_USERS_EXPORT_STRATEGY)
                .toUpperCase(Locale.ROOT));
        String usersPerFile = options.find(
                ExportImportConfig.USERS_PER_FILE, USERS_PER_FILE, ExportImportConfig.DEFAULT_USERS_PER_FILE);
        return new Provider(session, strategy)
                .withDir(options.find(ExportImportConfig.DIR, DIR))
                .withRealmName(options.find(ExportImportConfig.REALM_NAME, REALM_NAME))
                .withUsersExportStrategy(strategy)
                .withUsersPerFile(Integer.parseInt(usersPerFile.strip()));
    }

    @Override
    public int order() {
        return 10;
    }

    private static final class Provider extends DirExportProvider {

        private final boolean people;

        Provider(KeycloakSession session, UsersExportStrategy strategy) {
            super(session.getKeycloakSessionFactory());
            people = strategy != UsersExportStrategy.SKIP;
        }

        @Override
        public void writeRealm(String fileName, RealmRepresentation representation) throws IOException {
            KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
            RealmDocuments.add(session, session.getContext().getRealm(), representation, people);
            super.writeRealm(fileName, representation);
        }
    }
}

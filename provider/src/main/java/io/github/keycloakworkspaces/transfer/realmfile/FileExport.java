package io.github.keycloakworkspaces.transfer.realmfile;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.persistence.FlushModeType;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.exportimport.ExportImportConfig;
import org.keycloak.exportimport.ExportProvider;
import org.keycloak.exportimport.singlefile.SingleFileExportProviderFactory;
import org.keycloak.exportimport.util.ExportUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/** {@code kc.sh export --file}: one realm, or a list of all, each with our organizations and written before the next. */
public final class FileExport extends SingleFileExportProviderFactory {

    private static final Logger LOG = Logger.getLogger(FileExport.class);

    private ExportOptions options = new ExportOptions(Config.scope());

    @Override
    public void init(Config.Scope scope) {
        super.init(scope);
        options = new ExportOptions(scope);
    }

    @Override
    public ExportProvider create(KeycloakSession session) {
        String file = options.find(ExportImportConfig.FILE, FILE);
        return new Provider(
                session.getKeycloakSessionFactory(),
                new File(Objects.requireNonNull(file, "file name not configured")),
                options.find(ExportImportConfig.REALM_NAME, REALM_NAME));
    }

    @Override
    public int order() {
        return 10;
    }

    private static final class Provider implements ExportProvider {

        private final KeycloakSessionFactory factory;
        private final File file;
        private final @Nullable String realm;

        Provider(KeycloakSessionFactory factory, File file, @Nullable String realm) {
            this.factory = factory;
            this.file = file;
            this.realm = realm;
        }

        @Override
        public void exportModel() {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                writeNothing(session);
                try (OutputStream stream = new FileOutputStream(file);
                        JsonGenerator generator = JsonSerialization.prettyMapper
                                .createGenerator(stream)
                                .useDefaultPrettyPrinter()) {
                    if (realm == null) {
                        writeAll(session, generator);
                    } else {
                        RealmModel found = session.realms().getRealmByName(realm);
                        write(
                                session,
                                Objects.requireNonNull(found, "realm not found by realm name '" + realm + "'"),
                                generator);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            LOG.infof("Exported to %s", file.getAbsolutePath());
        }

        /** Otherwise each statement looks first whether anything that was read has changed: half of the work of an export. */
        private static void writeNothing(KeycloakSession session) {
            session.getProvider(JpaConnectionProvider.class).getEntityManager().setFlushMode(FlushModeType.COMMIT);
        }

        private void writeAll(KeycloakSession session, JsonGenerator generator) throws IOException {
            List<RealmModel> realms = session.realms().getRealmsStream().toList();
            generator.writeStartArray();
            for (RealmModel each : realms) {
                write(session, each, generator);
            }
            generator.writeEndArray();
        }

        private void write(KeycloakSession session, RealmModel each, JsonGenerator generator) throws IOException {
            session.getContext().setRealm(each);
            RealmRepresentation representation = ExportUtils.exportRealm(session, each, true, true);
            RealmDocuments.add(session, each, representation, true);
            generator.writePOJO(representation);
        }

        @Override
        public void close() {}
    }
}

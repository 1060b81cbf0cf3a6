package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.kc.AdminGuard;
import io.github.keycloakworkspaces.kc.ProviderIds;
import io.github.keycloakworkspaces.transfer.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.json.DocumentFormat;
import io.github.keycloakworkspaces.transfer.json.DocumentReader;
import io.github.keycloakworkspaces.transfer.json.EnablingJson;
import io.github.keycloakworkspaces.transfer.rest.DocumentsResource;
import io.github.keycloakworkspaces.transfer.rest.TransferResource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Mounts {@link TransferResource} in the administration of every realm. */
public final class AdminRoot implements AdminRealmResourceProviderFactory, AdminRealmResourceProvider {

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        AdminGuard guard = new AdminGuard(auth);
        var documents = new DocumentsResource(session, guard, adminEvent, AdminRoot::format);
        return new TransferResource(session, guard, adminEvent, EnablingJson::read, documents);
    }

    private static Optional<DocumentsResource.Format> format(String type) {
        return DocumentFormat.of(type).map(Written::new);
    }

    /** What the resource needs to know of a format. */
    private record Written(DocumentFormat format) implements DocumentsResource.Format {

        @Override
        public String type() {
            return format.type();
        }

        @Override
        public OrganizationDocument read(String alias, byte[] text) {
            return DocumentReader.readAbout(alias, format.parse(text));
        }

        @Override
        public void write(OrganizationDocument document, OutputStream stream) throws IOException {
            format.write(document, stream);
        }
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ProviderIds.WORKSPACES;
    }
}

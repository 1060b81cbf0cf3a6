package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.access.AdminGuard;
import io.github.keycloakworkspaces.membership.rest.NativeMembershipResource;
import io.github.keycloakworkspaces.transfer.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.json.DocumentFormat;
import io.github.keycloakworkspaces.transfer.json.DocumentReader;
import io.github.keycloakworkspaces.transfer.json.EnablingJson;
import io.github.keycloakworkspaces.transfer.rest.DocumentsResource;
import io.github.keycloakworkspaces.transfer.rest.EnableResource;
import io.github.keycloakworkspaces.transfer.rest.ReadinessResource;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code /admin/realms/{realm}/workspaces}: for administrators of the realm. */
public final class AdminResources {

    private final KeycloakSession session;
    private final AdminGuard guard;
    private final AdminEventBuilder adminEvent;

    AdminResources(KeycloakSession session, AdminGuard guard, AdminEventBuilder adminEvent) {
        this.session = session;
        this.guard = guard;
        this.adminEvent = adminEvent;
    }

    @Path("enable")
    public EnableResource enable() {
        return new EnableResource(session, guard, adminEvent, EnablingJson::read);
    }

    @Path("readiness")
    public ReadinessResource readiness() {
        return new ReadinessResource(session, guard);
    }

    @Path("native-membership")
    public NativeMembershipResource nativeMembership() {
        return new NativeMembershipResource(session, guard, adminEvent);
    }

    @Path("organizations")
    public DocumentsResource organizations() {
        return new DocumentsResource(session, guard, adminEvent, AdminResources::format);
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
}

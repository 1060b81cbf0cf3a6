package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.access.AdminGuard;
import io.github.keycloakworkspaces.membership.rest.NativeMembershipResource;
import io.github.keycloakworkspaces.transfer.apply.rest.DocumentsResource;
import io.github.keycloakworkspaces.transfer.setup.rest.DisableResource;
import io.github.keycloakworkspaces.transfer.setup.rest.EnableResource;
import io.github.keycloakworkspaces.transfer.setup.rest.ReadinessResource;
import jakarta.ws.rs.Path;
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
        return new EnableResource(session, guard, adminEvent);
    }

    @Path("disable")
    public DisableResource disable() {
        return new DisableResource(session, guard, adminEvent);
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
        return new DocumentsResource(session, guard, adminEvent);
    }
}

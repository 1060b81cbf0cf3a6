package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.kc.AdminGuard;
import io.github.keycloakworkspaces.membership.rest.NativeMembershipResource;
import io.github.keycloakworkspaces.transfer.json.EnablingJson;
import io.github.keycloakworkspaces.transfer.rest.EnableResource;
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
        return new EnableResource(session, guard, adminEvent, EnablingJson::read);
    }

    @Path("native-membership")
    public NativeMembershipResource nativeMembership() {
        return new NativeMembershipResource(session, guard, adminEvent);
    }
}

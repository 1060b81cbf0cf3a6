package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.access.AdminGuard;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.membership.NativeMembershipSync;
import io.github.keycloakworkspaces.membership.keycloak.NativeSyncSessions;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code /admin/realms/{realm}/workspaces/native-membership}: Keycloak's own lists of members. */
public final class NativeMembershipResource {

    private final KeycloakSession session;
    private final AdminGuard guard;
    private final AdminEventBuilder adminEvent;

    public NativeMembershipResource(KeycloakSession session, AdminGuard guard, AdminEventBuilder adminEvent) {
        this.session = session;
        this.guard = guard;
        this.adminEvent = adminEvent;
    }

    /** Brings them in step with ours, or empties them, as the realm's setting says. */
    @POST
    public Response bringInStep() {
        guard.manageRealm();
        // It makes people members, ours and Keycloak's, and ends memberships.
        guard.manageOrganizations();
        NativeMembershipSync.Report report = NativeMembershipSync.bringInStep(
                new NativeSyncSessions(session, session.getContext().getRealm()));
        adminEvent
                .operation(OperationType.ACTION)
                .resource(ResourceType.REALM)
                .resourcePath(session.getContext().getUri())
                .representation(report)
                .success();
        return Replies.ok(session, report);
    }
}

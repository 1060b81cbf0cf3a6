package io.github.keycloakworkspaces.transfer.setup.rest;

import io.github.keycloakworkspaces.access.AdminGuard;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.transfer.setup.SetupCases;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code /admin/realms/{realm}/workspaces/readiness}: whether a realm has what we need, and what to repair. */
public final class ReadinessResource {

    private final KeycloakSession session;
    private final AdminGuard guard;

    public ReadinessResource(KeycloakSession session, AdminGuard guard) {
        this.session = session;
        this.guard = guard;
    }

    @GET
    public Response look() {
        guard.viewRealm();
        return Replies.ok(
                session,
                WorkspacesProvider.of(session, SetupCases.class).readiness().check().stream()
                        .map(PartView::of)
                        .toList());
    }
}

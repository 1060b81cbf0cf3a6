package io.github.keycloakworkspaces.transfer.rest;

import io.github.keycloakworkspaces.kc.AdminGuard;
import io.github.keycloakworkspaces.kc.Replies;
import io.github.keycloakworkspaces.kc.Workspaces;
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
                Workspaces.of(session).readiness().look().stream()
                        .map(PartView::of)
                        .toList());
    }
}

package io.github.keycloakworkspaces.transfer.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.kc.AdminGuard;
import io.github.keycloakworkspaces.kc.Json;
import io.github.keycloakworkspaces.kc.Replies;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.transfer.Enabling;
import io.github.keycloakworkspaces.transfer.RealmSetup;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code /admin/realms/{realm}/workspaces/enable}: makes a realm ready. */
public final class EnableResource {

    private final KeycloakSession session;
    private final AdminGuard guard;
    private final AdminEventBuilder adminEvent;
    private final Function<@Nullable JsonNode, Enabling> reader;

    public EnableResource(
            KeycloakSession session,
            AdminGuard guard,
            AdminEventBuilder adminEvent,
            Function<@Nullable JsonNode, Enabling> reader) {
        this.session = session;
        this.guard = guard;
        this.adminEvent = adminEvent;
        this.reader = reader;
    }

    @POST
    public Response enable(@Context HttpHeaders headers, InputStream body) {
        guard.manageRealm();
        Enabling enabling = reader.apply(Json.readOptional(headers, body));
        // Managing the realm is neither managing its clients nor the organizations and the people in them.
        guard.manageClients(session.getContext().getRealm(), enabling.clients());
        if (!enabling.organizations().isEmpty()) {
            guard.manageOrganizations();
        }
        var workspaces = Workspaces.of(session);
        Enabling.Outcome done = enabling.apply(workspaces.setup(), workspaces.documents());
        RealmSetup.Report report = done.report();
        done.plans().forEach(new PlanLog(session, guard)::write);
        adminEvent
                .operation(OperationType.ACTION)
                .resource(ResourceType.REALM)
                .resourcePath(session.getContext().getUri())
                .representation(report)
                .success();
        return Replies.ok(session, ReportView.of(report, workspaces.readiness().look()));
    }
}

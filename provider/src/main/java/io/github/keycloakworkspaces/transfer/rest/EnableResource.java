package io.github.keycloakworkspaces.transfer.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.access.AdminGuard;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.Workspaces;
import io.github.keycloakworkspaces.transfer.Enabling;
import io.github.keycloakworkspaces.transfer.RealmSetup;
import io.github.keycloakworkspaces.transfer.TransferCases;
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
        TransferCases transfer = Workspaces.of(session, TransferCases.class);
        Enabling.Outcome done = enabling.apply(transfer.setup(), transfer.documents());
        RealmSetup.Report report = done.report();
        done.plans().forEach(new PlanLog(session, guard)::write);
        adminEvent
                .operation(OperationType.ACTION)
                .resource(ResourceType.REALM)
                .resourcePath(session.getContext().getUri())
                .representation(report)
                .success();
        return Replies.ok(session, ReportView.of(report, transfer.readiness().look()));
    }
}

package io.github.keycloakworkspaces.transfer.setup.rest;

import io.github.keycloakworkspaces.access.AdminGuard;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier;
import io.github.keycloakworkspaces.transfer.apply.keycloak.PlanLog;
import io.github.keycloakworkspaces.transfer.setup.EnableRequest;
import io.github.keycloakworkspaces.transfer.setup.RealmSetup;
import io.github.keycloakworkspaces.transfer.setup.SetupCases;
import io.github.keycloakworkspaces.transfer.setup.json.EnableRequestReader;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code /admin/realms/{realm}/workspaces/enable}: makes a realm ready. */
public final class EnableResource {

    private final KeycloakSession session;
    private final AdminGuard guard;
    private final AdminEventBuilder adminEvent;

    public EnableResource(KeycloakSession session, AdminGuard guard, AdminEventBuilder adminEvent) {
        this.session = session;
        this.guard = guard;
        this.adminEvent = adminEvent;
    }

    @POST
    public Response enable(@Context HttpHeaders headers, InputStream body) {
        guard.manageRealm();
        EnableRequest request = EnableRequestReader.read(Json.readOptional(headers, body));
        // Managing the realm is neither managing its clients nor the organizations and the people in them.
        guard.manageClients(session.getContext().getRealm(), request.clients());
        if (!request.organizations().isEmpty()) {
            guard.manageOrganizations();
        }
        SetupCases cases = WorkspacesProvider.of(session, SetupCases.class);
        EnableRequest.Outcome done =
                request.apply(cases.setup(), WorkspacesProvider.of(session, OrganizationApplier.class));
        RealmSetup.Report report = done.report();
        done.plans().forEach(new PlanLog(session, guard)::write);
        adminEvent
                .operation(OperationType.ACTION)
                .resource(ResourceType.REALM)
                .resourcePath(session.getContext().getUri())
                .representation(report)
                .success();
        return Replies.ok(session, ReportView.of(report, cases.readiness().check()));
    }
}

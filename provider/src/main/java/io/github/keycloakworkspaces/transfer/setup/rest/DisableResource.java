package io.github.keycloakworkspaces.transfer.setup.rest;

import io.github.keycloakworkspaces.access.AdminGuard;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.transfer.setup.RealmUndo;
import io.github.keycloakworkspaces.transfer.setup.RealmUndo.Data;
import io.github.keycloakworkspaces.transfer.setup.SetupCases;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code /admin/realms/{realm}/workspaces/disable}: undoes what {@code enable} did. */
public final class DisableResource {

    private static final String DATA = "data";

    private final KeycloakSession session;
    private final AdminGuard guard;
    private final AdminEventBuilder adminEvent;

    public DisableResource(KeycloakSession session, AdminGuard guard, AdminEventBuilder adminEvent) {
        this.session = session;
        this.guard = guard;
        this.adminEvent = adminEvent;
    }

    @POST
    public Response disable(@Context UriInfo uri) {
        guard.manageRealm();
        // The scope is taken from every client, whoever manages it.
        guard.manageAllClients();
        Data data = data(uri);
        if (data == Data.REMOVE) {
            guard.manageOrganizations();
        }
        RealmUndo.Report report =
                WorkspacesProvider.of(session, SetupCases.class).undo().undo(data);
        adminEvent
                .operation(OperationType.ACTION)
                .resource(ResourceType.REALM)
                .resourcePath(session.getContext().getUri())
                .representation(report)
                .success();
        return Replies.ok(session, report);
    }

    /** What is mistyped would keep or remove what it shouldn't. */
    private static Data data(UriInfo uri) {
        var parameters = uri.getQueryParameters();
        if (!Set.of(DATA).containsAll(parameters.keySet())) {
            throw Problem.malformed("request.unknown_field", "The only parameter is data.");
        }
        List<String> values = parameters.getOrDefault(DATA, List.of("keep"));
        return switch (values.size() == 1 ? values.get(0) : "") {
            case "keep" -> Data.KEEP;
            case "remove" -> Data.REMOVE;
            default -> throw Problem.malformed("request.malformed", "data is keep or remove.");
        };
    }
}

package io.github.keycloakworkspaces.workspace.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.kc.Access;
import io.github.keycloakworkspaces.kc.Fields;
import io.github.keycloakworkspaces.kc.Guard;
import io.github.keycloakworkspaces.kc.Input;
import io.github.keycloakworkspaces.kc.Operation;
import io.github.keycloakworkspaces.kc.Ordering;
import io.github.keycloakworkspaces.kc.Replies;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.WorkspaceQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/workspaces}: the workspaces of the organization that the caller works in. */
public final class WorkspacesResource {

    private final KeycloakSession session;
    private final Guard guard;

    public WorkspacesResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
    }

    @GET
    @Operation(
            summary = "Lists the workspaces that the caller sees.",
            query = Parameters.class,
            answer = WorkspaceView.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        Access access = guard.worker(Action.WORKSPACE_VIEW);
        PersonId viewer = Objects.requireNonNull(access.actor().person());
        var parameters = Input.query(Parameters.class, session.getContext().getUri());
        var query = query(parameters, viewer, access.reach() == Reach.ORGANIZATION);
        var store = session.getProvider(Workspaces.class)
                .in(session.getContext().getRealm())
                .workspaces();
        return Replies.ok(
                session,
                store.list(access.organization(), query).stream()
                        .map(workspace -> WorkspaceView.of(workspace, viewer))
                        .toList());
    }

    private static WorkspaceQuery query(Parameters parameters, PersonId viewer, boolean everyWorkspace) {
        Ordering ordering = Ordering.of(parameters.ordering());
        boolean all = Boolean.TRUE.equals(parameters.includeAllWorkspaces());
        return new WorkspaceQuery(
                viewer,
                everyWorkspace,
                everyWorkspace && all,
                parameters.archived(),
                parameters.personal(),
                order(ordering.name()),
                ordering.descending());
    }

    private static WorkspaceQuery.Order order(String name) {
        return switch (name) {
            case "", "id" -> WorkspaceQuery.Order.NUMBER;
            case "title" -> WorkspaceQuery.Order.TITLE;
            case "created_at" -> WorkspaceQuery.Order.CREATED;
            default -> throw Fields.wrong("ordering", "one of id, title, created_at");
        };
    }

    private record Parameters(
            @Nullable Boolean includeAllWorkspaces,
            @JsonProperty("is_archived") @Nullable Boolean archived,
            @JsonProperty("is_personal") @Nullable Boolean personal,
            @Nullable String ordering) {}
}

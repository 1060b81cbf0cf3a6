package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.kc.Access;
import io.github.keycloakworkspaces.kc.Fields;
import io.github.keycloakworkspaces.kc.Guard;
import io.github.keycloakworkspaces.kc.Replies;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.membership.WorkspaceQuery;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
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
    public Response list() {
        Access access = guard.worker(Action.WORKSPACE_VIEW);
        PersonId viewer = Objects.requireNonNull(access.actor().person());
        var parameters = session.getContext().getUri().getQueryParameters();
        var query = query(parameters, viewer, access.reach() == Reach.ORGANIZATION);
        var store = session.getProvider(Workspaces.class)
                .in(session.getContext().getRealm())
                .store();
        return Replies.ok(
                session,
                store.workspaces(access.organization(), query).stream()
                        .map(workspace -> WorkspaceView.of(workspace, viewer))
                        .toList());
    }

    private static WorkspaceQuery query(
            MultivaluedMap<String, String> parameters, PersonId viewer, boolean everyWorkspace) {
        Ordering ordering = Ordering.of(parameters.getFirst("ordering"));
        boolean all = Boolean.TRUE.equals(
                Flags.read("include_all_workspaces", parameters.getFirst("include_all_workspaces")));
        return new WorkspaceQuery(
                viewer,
                everyWorkspace,
                everyWorkspace && all,
                Flags.read("is_archived", parameters.getFirst("is_archived")),
                Flags.read("is_personal", parameters.getFirst("is_personal")),
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
}

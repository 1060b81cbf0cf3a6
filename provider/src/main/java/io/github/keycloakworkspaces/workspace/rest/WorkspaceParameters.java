package io.github.keycloakworkspaces.workspace.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.WorkspaceQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of workspaces. */
record WorkspaceParameters(
        @Nullable Boolean includeAllWorkspaces,
        @JsonProperty("is_archived") @Nullable Boolean archived,
        @JsonProperty("is_personal") @Nullable Boolean personal,
        @Nullable String ordering) {

    /** Other people's sandboxes too; only for people who reach the whole organization. */
    boolean all() {
        return Boolean.TRUE.equals(includeAllWorkspaces);
    }

    WorkspaceQuery query(PersonId viewer, boolean everyWorkspace) {
        Ordering order = Ordering.of(ordering);
        return new WorkspaceQuery(
                viewer,
                everyWorkspace,
                everyWorkspace && all(),
                archived,
                personal,
                order(order.name()),
                order.descending());
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

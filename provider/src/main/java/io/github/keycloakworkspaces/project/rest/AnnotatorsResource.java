package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.ProjectAccess;
import io.github.keycloakworkspaces.activity.ActivityCases;
import io.github.keycloakworkspaces.activity.Report;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.roles.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/**
 * {@code {base}/api/projects/{project}/annotators}: who has annotated, as far as applications have reported it. Whose work
 * the caller sees here is whose they see in the dashboard.
 */
public final class AnnotatorsResource {

    private final KeycloakSession session;
    private final String project;
    private final Guard guard;

    public AnnotatorsResource(KeycloakSession session, String project) {
        this.session = session;
        this.project = project;
        this.guard = new Guard(session);
    }

    @GET
    @Operation(
            summary = "Lists who has annotated in a project, each once: those of whom an application has reported "
                    + Report.ANNOTATED + ".",
            answer = PersonView.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        ProjectAccess access = guard.project(project, Action.PROJECT_VIEW);
        var decisions = WorkspacesProvider.of(session, DecisionFacts.class).decisions();
        var viewer = access.access().viewer(decisions, Action.DASHBOARD_TRACK);
        var annotators = WorkspacesProvider.of(session, ActivityCases.class)
                .log()
                .workers(access.organization(), access.project().id(), viewer, Report.ANNOTATED);
        return Replies.ok(session, annotators.stream().map(PersonView::of).toList());
    }
}

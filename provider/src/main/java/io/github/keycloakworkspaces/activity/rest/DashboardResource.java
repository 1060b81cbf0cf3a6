package io.github.keycloakworkspaces.activity.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.activity.ActivityCases;
import io.github.keycloakworkspaces.activity.Tally;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.roles.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/dashboards}: what applications recorded, added up as far as the caller's role in each project reaches. */
public final class DashboardResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final DecisionFacts facts;
    private final ActivityCases activity;

    public DashboardResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.facts = WorkspacesProvider.of(session, DecisionFacts.class);
        this.activity = WorkspacesProvider.of(session, ActivityCases.class);
    }

    @GET
    @Path("track")
    @Operation(
            summary = "Counts what people did, by person, day of UTC and action, the latest day first.",
            query = DashboardParameters.class,
            answer = Day.class,
            shape = Operation.Shape.PAGE)
    public Response track() {
        Access access = guard.worker(Action.API_ACCESS);
        return answer(access, access.viewer(facts.decisions(), Action.DASHBOARD_TRACK), true, Day::of);
    }

    @GET
    @Path("performance")
    @Operation(
            summary = "Counts what people did, by person and action.",
            query = DashboardParameters.class,
            answer = Sum.class,
            shape = Operation.Shape.PAGE)
    public Response performance() {
        Access access = guard.worker(Action.API_ACCESS);
        return answer(access, access.viewer(facts.decisions(), Action.PERFORMANCE_REVIEW), false, Sum::of);
    }

    private Response answer(Access access, ProjectViewer viewer, boolean byDay, Function<Tally, ?> show) {
        UriInfo uri = session.getContext().getUri();
        var parameters = Input.query(DashboardParameters.class, uri);
        var query = parameters.query(viewer, byDay, uri.getQueryParameters().getFirst("end_date"));
        var page = activity.log().tally(access.organization(), query);
        return parameters.paging().answer(session, page, show);
    }

    /** What one person did on one day. */
    private record Day(
            long userId, String email, String date, String action, long count, Instant firstAt, Instant lastAt) {

        static Day of(Tally tally) {
            return new Day(
                    tally.person(),
                    tally.email(),
                    String.valueOf(tally.day()),
                    tally.action(),
                    tally.count(),
                    tally.first(),
                    tally.last());
        }
    }

    /** What one person did in all. */
    private record Sum(
            long userId, String email, String action, long count, long days, Instant firstAt, Instant lastAt) {

        static Sum of(Tally tally) {
            return new Sum(
                    tally.person(),
                    tally.email(),
                    tally.action(),
                    tally.count(),
                    tally.days(),
                    tally.first(),
                    tally.last());
        }
    }
}

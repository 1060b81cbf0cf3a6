package io.github.keycloakworkspaces.activity.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Caller;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.activity.ActivityCases;
import io.github.keycloakworkspaces.activity.ActivityProblems;
import io.github.keycloakworkspaces.activity.ActivityQuery;
import io.github.keycloakworkspaces.activity.ActivityQueue;
import io.github.keycloakworkspaces.activity.Report;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/activity-logs}: who did what in an organization, and what applications say about it. */
public final class ActivityResource {

    /** What was done before on the same server is there; the database may still be too slow for it. */
    private static final Duration CATCHING_UP = Duration.ofSeconds(2);

    private final KeycloakSession session;
    private final Guard guard;
    private final ActivityCases activity;
    private final MembershipCases membership;

    public ActivityResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.activity = WorkspacesProvider.of(session, ActivityCases.class);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
    }

    @GET
    @Operation(
            summary = "Shows the activity log of the organization that the caller works in, as JSON or CSV.",
            query = ActivityParameters.class,
            answer = ActivityPage.class,
            shape = Operation.Shape.LIST,
            problems = "page.not_found")
    public Response list(@Context HttpHeaders headers) {
        Access access = guard.worker(Action.ACTIVITY_LOG_VIEW);
        UriInfo uri = session.getContext().getUri();
        var parameters = Input.query(ActivityParameters.class, uri);
        ActivityQuery query = parameters.query(uri.getQueryParameters().getFirst("end_date"));
        WorkspacesProvider.ofServer(session, ActivityQueue.class).flush(CATCHING_UP);
        return Formats.csv(parameters, headers)
                ? csv(access.organization(), query, parameters.paged())
                : json(access.organization(), query);
    }

    @POST
    @Operation(
            summary = "Records what people did in an application: one report, or a list of up to 1,000.",
            body = ReportBody.class,
            answer = Recorded.class,
            status = 201,
            problems = {"organization.not_found", "member.not_found", "project.not_found", "activity.in_future"})
    public Response record(@Context HttpHeaders headers, InputStream body) {
        Caller caller = guard.caller();
        if (!caller.has(Caller.RECORD_ACTIVITY)) {
            throw ActivityProblems.mayNotRecord();
        }
        List<ReportBody> bodies = ReportsBody.read(Json.read(headers, body));
        byOrganization(bodies, caller).forEach(activity.log()::record);
        return Replies.created(session, new Recorded(bodies.size()));
    }

    /** The server does that by itself, once an hour. */
    @POST
    @Path("expire")
    @Operation(
            summary = "Removes what the organizations of the realm don't want to keep; for who manages the realm.",
            inOrganization = false,
            answer = Removed.class)
    public Response expire() {
        Caller caller = guard.caller();
        if (!caller.has(Caller.MANAGE)) {
            throw ActivityProblems.mayNotExpire();
        }
        return Replies.ok(session, new Removed(activity.expiry().clean()));
    }

    private Response json(OrganizationId organization, ActivityQuery query) {
        var log = activity.log();
        long total = log.size(organization);
        var page = log.page(organization, query);
        requirePage(query, page.count());
        if (query.limit() == Integer.MAX_VALUE) {
            return Formats.json(session, total, page);
        }
        return Replies.ok(
                session,
                List.of(new ActivityPage(
                        total,
                        page.count(),
                        page.items().stream().map(ActivityView::of).toList())));
    }

    private Response csv(OrganizationId organization, ActivityQuery query, boolean paged) {
        var log = activity.log();
        if (!paged) {
            return Formats.csv(session, Page.whole(0, reader -> log.each(organization, query, reader)));
        }
        var page = log.page(organization, query);
        requirePage(query, page.count());
        return Formats.csv(session, page);
    }

    private static void requirePage(ActivityQuery query, long count) {
        if (query.offset() > 0 && query.offset() >= count) {
            throw ActivityProblems.pageNotFound();
        }
    }

    private Map<OrganizationId, List<Report>> byOrganization(List<ReportBody> bodies, Caller caller) {
        Map<Long, OrganizationId> known = new LinkedHashMap<>();
        return bodies.stream()
                .collect(Collectors.groupingBy(
                        body -> known.computeIfAbsent(
                                Objects.requireNonNullElse(body.organization(), 0L),
                                number -> organization(number, caller)),
                        LinkedHashMap::new,
                        Collectors.mapping(ReportBody::report, Collectors.toList())));
    }

    private OrganizationId organization(long number, Caller caller) {
        if (number == 0) {
            return guard.about(caller).orElseThrow(ActivityProblems::noOrganization);
        }
        return membership
                .store()
                .organization(new OrganizationId(number))
                .map(Organization::id)
                .orElseThrow(MemberProblems::organizationNotFound);
    }

    private record Recorded(int recorded) {}

    private record Removed(long removed) {}
}

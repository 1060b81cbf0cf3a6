package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.ProjectAccess;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectMembers;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/projects/{project}/members/bulk}: many people at once, all of them or none. */
public final class BulkMembersResource {

    private final KeycloakSession session;
    private final String project;
    private final Guard guard;
    private final ProjectMembers members;

    BulkMembersResource(KeycloakSession session, String project) {
        this.session = session;
        this.project = project;
        this.guard = new Guard(session);
        this.members = WorkspacesProvider.of(session, ProjectCases.class).team().members();
    }

    @POST
    @Operation(
            summary = "Adds people to a project and gives project roles; the query filters if it is about all.",
            query = PeopleParameters.class,
            body = BulkMembers.class,
            answer = Assignments.class,
            problems = {
                "member.not_found",
                "member.self",
                "project.personal",
                "project_member.managed_by_groups",
                "project.not_member",
                "role.not_project_role",
                "role.not_overridable",
                "role.higher"
            })
    public Response add(@Context HttpHeaders headers, InputStream body) {
        ProjectAccess access = guard.project(project, Action.PROJECT_CHANGE);
        var filter = Input.query(PeopleParameters.class, session.getContext().getUri())
                .filter();
        BulkMembers people = Input.body(BulkMembers.class, headers, body);
        var added = members.addAll(
                access.actor(),
                access.organization(),
                access.project().id(),
                people.selection(filter),
                people.wanted());
        return Replies.ok(
                session,
                new Assignments(
                        added.added(),
                        added.skipped().stream().map(PersonId::value).sorted().toList()));
    }

    @DELETE
    @Operation(
            summary = "Takes explicit memberships in a project; the query names the people, or filters all.",
            query = Removal.class,
            answer = Unassignments.class,
            problems = {"member.not_found", "project.personal", "membership.by_group"})
    public Response remove() {
        ProjectAccess access = guard.project(project, Action.PROJECT_CHANGE);
        Removal removal = Input.query(Removal.class, session.getContext().getUri());
        long removed = members.removeAll(
                access.actor(),
                access.organization(),
                access.project().id(),
                BulkMembers.selection(
                        Boolean.TRUE.equals(removal.all()),
                        removal.included(),
                        removal.excluded(),
                        removal.people().filter()));
        return Replies.ok(session, new Unassignments(removed));
    }

    private record Removal(
            @Nullable Boolean all,
            @Nullable @Size(max = PersonNumbers.MOST) List<Long> included,
            @Nullable @Size(max = PersonNumbers.MOST) List<Long> excluded,
            @Nullable String search,
            @Nullable List<Role> role,
            @Nullable List<Long> tags,
            @Nullable List<String> userType,
            @JsonProperty("last_activity__gte") @Nullable Instant activeFrom,
            @JsonProperty("last_activity__lte") @Nullable Instant activeUntil) {

        PeopleParameters people() {
            return new PeopleParameters(search, role, tags, userType, activeFrom, activeUntil);
        }
    }

    private record Assignments(long assignments, List<Long> skippedUserIds) {}

    private record Unassignments(long unassignments) {}
}

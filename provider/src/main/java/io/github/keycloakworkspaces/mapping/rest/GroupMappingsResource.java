package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.GroupMapping;
import io.github.keycloakworkspaces.mapping.GroupMappingCases;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.mapping.MappingProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.Page;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/group-mappings}: what the groups of every source give. */
public final class GroupMappingsResource {

    private final KeycloakSession session;
    private final String organization;
    private final Guard guard;
    private final MappingCases mapping;
    private final GroupMappingCases cases;

    public GroupMappingsResource(KeycloakSession session, String organization) {
        this.session = session;
        this.organization = organization;
        this.guard = new Guard(session);
        this.mapping = WorkspacesProvider.of(session, MappingCases.class);
        this.cases = WorkspacesProvider.of(session, GroupMappingCases.class);
    }

    /** What isn't given stays. */
    private record RoleChange(Given<Role> role) {}

    @GET
    @Operation(
            summary = "Lists what groups give in an organization.",
            query = GroupMappingParameters.class,
            answer = GroupMappingView.class,
            shape = Operation.Shape.PAGE)
    public Response list() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        var parameters =
                Input.query(GroupMappingParameters.class, session.getContext().getUri());
        Page<GroupMapping> page = mapping.mappings().list(access.organization(), parameters.query());
        List<GroupMapping> found = page.items();
        PlaceTitles titles = PlaceTitles.of(cases.places(), access.organization(), found);
        long number = access.organization().value();
        return parameters
                .paging()
                .answer(session, new Page<>(found, page.count()), each -> GroupMappingView.of(number, each, titles));
    }

    @POST
    @Operation(
            summary = "Lets a group give a role, a workspace or a project; everybody in it has that at once, or soon.",
            body = GroupMappingInput.class,
            answer = GroupMappingView.Evaluated.class,
            status = 201,
            problems = {
                "mapping.one_target",
                "mapping.exists",
                "mapping.group_has_role",
                "mapping.too_many",
                "role.not_mappable",
                "role.not_project_role",
                "role.higher",
                "group.not_found",
                "workspace.not_found",
                "project.not_found"
            })
    public Response create(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        var input = Input.body(GroupMappingInput.class, headers, body);
        var wanted = new WantedMapping(session, guard, access, cases).of(input);
        MappingId id = cases.mappings().create(access.actor(), access.organization(), wanted);
        return Replies.created(session, view(access, id));
    }

    @GET
    @Path("{mapping}")
    @Operation(
            summary = "Shows what one group gives.",
            answer = GroupMappingView.Evaluated.class,
            problems = "mapping.not_found")
    public Response show(@PathParam("mapping") String number) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return Replies.ok(session, view(access, id(number)));
    }

    @PATCH
    @Path("{mapping}")
    @Operation(
            summary = "Changes the role that a group gives, in the organization or in a project.",
            body = RoleChange.class,
            answer = GroupMappingView.Evaluated.class,
            problems = {
                "mapping.not_found",
                "mapping.one_target",
                "role.not_mappable",
                "role.not_project_role",
                "role.higher"
            })
    public Response change(@PathParam("mapping") String number, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        Given<Role> role = Input.body(RoleChange.class, headers, body).role();
        if (role.present()) {
            cases.mappings()
                    .changeRole(access.actor(), access.organization(), id(number), Optional.ofNullable(role.value()));
        }
        return Replies.ok(session, view(access, id(number)));
    }

    @DELETE
    @Path("{mapping}")
    @Operation(
            summary = "Takes from everybody what a group gave them and nothing else gives.",
            status = 204,
            problems = {"mapping.not_found", "role.higher"})
    public Response delete(@PathParam("mapping") String number) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        cases.mappings().delete(access.actor(), access.organization(), id(number));
        return Replies.done(session);
    }

    @GET
    @Path("evaluation")
    @Operation(
            summary = "Shows how far an organization is with giving everybody what its groups give.",
            answer = GroupEvaluationView.class)
    public Response evaluation() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return Replies.ok(session, GroupEvaluationView.of(mapping.evaluation().last(access.organization())));
    }

    @GET
    @Path("settings")
    @Operation(
            summary = "Shows what is given by hand in an organization beside what groups give.",
            answer = ManualSettingsView.class)
    public Response settings() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return Replies.ok(session, settings(access));
    }

    @PATCH
    @Path("settings")
    @Operation(
            summary = "Says whether roles, workspaces and projects are given by hand, too, or by groups alone.",
            body = ManualSettingsView.Change.class,
            answer = ManualSettingsView.class,
            problems = "role.higher")
    public Response changeSettings(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        var change = Input.body(ManualSettingsView.Change.class, headers, body);
        cases.mappings().change(access.actor(), access.organization(), change::applyTo);
        return Replies.ok(session, settings(access));
    }

    private ManualSettingsView settings(Access access) {
        return ManualSettingsView.of(
                mapping.mappings().settings(access.organization()),
                cases.manual().of(access.organization()));
    }

    private GroupMappingView.Evaluated view(Access access, MappingId id) {
        GroupMapping found = mapping.mappings().find(access.organization(), id).orElseThrow(MappingProblems::notFound);
        PlaceTitles titles = PlaceTitles.of(cases.places(), access.organization(), List.of(found));
        return new GroupMappingView.Evaluated(
                GroupMappingView.of(access.organization().value(), found, titles),
                GroupEvaluationView.of(mapping.evaluation().last(access.organization())));
    }

    private static MappingId id(String number) {
        return Numbers.positive(number).map(MappingId::new).orElseThrow(MappingProblems::notFound);
    }
}

package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.GroupMappingCases;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.roles.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/scim/settings}: what groups give that are pushed by SCIM, in the form of the contract. */
public final class ScimSettingsResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final MappingCases mapping;
    private final GroupMappingCases cases;

    public ScimSettingsResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.mapping = WorkspacesProvider.of(session, MappingCases.class);
        this.cases = WorkspacesProvider.of(session, GroupMappingCases.class);
    }

    /** A list that isn't given stays. */
    record ScimSettings(
            @Nullable List<List<String>> rolesGroups,
            @Nullable List<List<String>> workspacesGroups,
            @Nullable List<ProjectGroup> projectsGroups) {}

    @GET
    @Operation(summary = "Shows what groups give that are pushed by SCIM.", answer = ContractGroups.class)
    public Response show() {
        Access access = guard.workerAnywhere(Action.MEMBERS_CHANGE_ROLE);
        return Replies.ok(session, view(access));
    }

    @POST
    @Operation(
            summary = "Says what groups give that are pushed by SCIM; everybody has that at once, or soon.",
            body = ScimSettings.class,
            answer = ContractGroups.class,
            status = 201,
            problems = {
                "workspace.not_found",
                "project.not_found",
                "mapping.group_has_role",
                "mapping.exists",
                "mapping.too_many",
                "role.not_mappable",
                "role.higher"
            })
    public Response change(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.workerAnywhere(Action.MEMBERS_CHANGE_ROLE);
        ScimSettings settings = Input.body(ScimSettings.class, headers, body);
        var wanted = new ContractReplacement(guard, access, cases.places(), GroupSource.SCIM, false)
                .of(settings.rolesGroups(), settings.workspacesGroups(), settings.projectsGroups());
        cases.mappings().replace(access.actor(), access.organization(), wanted, UnaryOperator.identity());
        return Replies.created(session, view(access));
    }

    private ContractGroups view(Access access) {
        var found = mapping.mappings().all(access.organization()).stream()
                .filter(each -> each.group().source() == GroupSource.SCIM)
                .toList();
        return ContractGroups.of(found, PlaceTitles.of(cases.places(), access.organization(), found));
    }
}

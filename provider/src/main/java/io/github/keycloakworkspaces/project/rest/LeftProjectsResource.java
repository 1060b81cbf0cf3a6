package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectCatalog.Left;
import io.github.keycloakworkspaces.project.ProjectProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * {@code {base}/api/organizations/{organization}/left-projects}: what is in the sandboxes of people who don't work in the
 * organization any more, for those who change every project of it.
 */
public final class LeftProjectsResource {

    private final KeycloakSession session;
    private final String organization;
    private final Guard guard;
    private final ProjectCases cases;

    public LeftProjectsResource(KeycloakSession session, String organization) {
        this.session = session;
        this.organization = organization;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, ProjectCases.class);
    }

    /**
     * A project in a sandbox.
     *
     * @param user whose sandbox it is
     */
    record LeftProject(long id, String title, long user, Instant createdAt) {

        static LeftProject of(Left left) {
            return new LeftProject(
                    left.id().value(), left.title(), left.person().value(), left.createdAt());
        }
    }

    /**
     * What to bring where.
     *
     * @param user whose sandbox
     * @param projects all of them if they aren't named
     */
    record TakeOver(
            long user,
            long workspace,
            @Nullable @Size(max = 1000) List<Long> projects) {

        PersonId person() {
            return PersonNumbers.one(user);
        }

        @Nullable
        Set<ProjectId> wanted() {
            if (projects == null) {
                return null;
            }
            Set<ProjectId> wanted = new HashSet<>();
            for (long number : projects) {
                if (number <= 0) {
                    throw ProjectProblems.notFound();
                }
                wanted.add(new ProjectId(number));
            }
            return wanted;
        }
    }

    @GET
    @Operation(
            summary = "Lists the projects in the sandboxes of people who don't work in the organization any more.",
            answer = LeftProject.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        Access access = guard.everywhere(organization, Action.PROJECT_CHANGE);
        return Replies.ok(
                session,
                cases.left().list(access.organization()).stream()
                        .map(LeftProject::of)
                        .toList());
    }

    @POST
    @Operation(
            summary = "Moves such projects to a workspace, where people reach them.",
            body = TakeOver.class,
            answer = LeftProject.class,
            shape = Operation.Shape.LIST,
            problems = {
                "member.not_found",
                "project.not_found",
                "workspace.not_found",
                "workspace.personal",
                "workspace.archived",
                "sandbox.in_use"
            })
    public Response takeOver(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.everywhere(organization, Action.PROJECT_CHANGE);
        TakeOver wanted = Input.body(TakeOver.class, headers, body);
        WorkspaceId workspace = guard.workspace(access, wanted.workspace(), Action.PROJECT_CREATE)
                .id();
        List<Left> moved = cases.left()
                .takeOver(access.actor(), access.organization(), wanted.person(), workspace, wanted.wanted());
        return Replies.ok(session, moved.stream().map(LeftProject::of).toList());
    }
}

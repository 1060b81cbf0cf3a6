package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.PageParameters;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.http.GroupNames;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.membership.http.TieView;
import io.github.keycloakworkspaces.project.MemberProject;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.roles.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/memberships/{person}/projects}: the projects of one member. */
public final class MemberProjectsResource {

    private final KeycloakSession session;
    private final String organization;
    private final String person;
    private final Guard guard;
    private final ProjectCases cases;
    private final MembershipCases membership;
    private final DecisionFacts facts;

    public MemberProjectsResource(KeycloakSession session, String organization, String person) {
        this.session = session;
        this.organization = organization;
        this.person = person;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, ProjectCases.class);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
        this.facts = WorkspacesProvider.of(session, DecisionFacts.class);
    }

    /**
     * A project of the member.
     *
     * @param role the role that counts in it
     * @param projectRole the same, where it replaces the organization's
     * @param projectRoleSource what gave that role
     * @param ties why it is one of theirs
     */
    record MemberProjectView(
            long id,
            String title,
            @JsonProperty("is_published") boolean published,
            long workspace,
            String workspaceTitle,
            String role,
            @Nullable String projectRole,
            @Nullable String projectRoleSource,
            List<TieView> ties) {

        static MemberProjectView of(MemberProject project, GroupNames groups) {
            Source given = project.projectRoleSource();
            return new MemberProjectView(
                    project.id().value(),
                    project.title(),
                    project.published(),
                    project.workspace().value(),
                    project.workspaceTitle(),
                    project.role().code(),
                    given == null ? null : project.role().code(),
                    given == null ? null : given.code(),
                    TieView.of(List.of(
                            TieView.when(project.byRole(), "role"),
                            TieView.member(project.sources(), "project_member", groups.ofProject(project.id())),
                            TieView.member(
                                    project.workspaceSources(),
                                    "workspace_member",
                                    groups.ofWorkspace(project.workspace())),
                            TieView.when(project.creator(), "project_creator"),
                            TieView.when(project.workspaceCreator(), "workspace_creator"))));
        }
    }

    @GET
    @Operation(
            summary =
                    "Lists the projects of a member that the caller sees, by title, with the role in each, and why they"
                            + " are the member's.",
            query = PageParameters.class,
            answer = MemberProjectView.class,
            shape = Operation.Shape.PAGE,
            problems = {"member.not_found", "owner.protected"})
    public Response list() {
        Access access = guard.member(organization, Action.PEOPLE_VIEW);
        ProjectViewer viewer = access.viewer(facts.decisions(), Action.PROJECT_VIEW);
        Paging paging =
                Input.query(PageParameters.class, session.getContext().getUri()).paging();
        Member member =
                membership.memberships().seen(access.actor(), access.organization(), PersonNumbers.inPath(person));
        var page = cases.ofMember().of(member, viewer, paging.offset(), paging.limit());
        GroupNames groups = GroupNames.of(session, guard, access, member.person());
        return paging.answer(session, page, project -> MemberProjectView.of(project, groups));
    }
}

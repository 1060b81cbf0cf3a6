package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.PageParameters;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.http.GroupNames;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.membership.http.TieView;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.MemberWorkspace;
import io.github.keycloakworkspaces.workspace.WorkspaceCases;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/memberships/{person}/workspaces}: the workspaces of one member. */
public final class MemberWorkspacesResource {

    private final KeycloakSession session;
    private final String organization;
    private final String person;
    private final Guard guard;
    private final WorkspaceCases cases;
    private final MembershipCases membership;

    public MemberWorkspacesResource(KeycloakSession session, String organization, String person) {
        this.session = session;
        this.organization = organization;
        this.person = person;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, WorkspaceCases.class);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
    }

    /**
     * A workspace of the member.
     *
     * @param ties why it is one of theirs
     */
    record MemberWorkspaceView(
            long id, String title, String color, boolean isPersonal, boolean isArchived, List<TieView> ties) {

        static MemberWorkspaceView of(MemberWorkspace workspace, GroupNames groups) {
            return new MemberWorkspaceView(
                    workspace.id().value(),
                    workspace.title(),
                    workspace.color(),
                    workspace.personal(),
                    workspace.archived(),
                    TieView.of(List.of(
                            TieView.when(workspace.byRole(), "role"),
                            TieView.member(workspace.sources(), "workspace_member", groups.ofWorkspace(workspace.id())),
                            TieView.when(workspace.creator(), "workspace_creator"))));
        }
    }

    @GET
    @Operation(
            summary = "Lists the workspaces of a member that the caller sees, by title, and why they are the member's.",
            query = PageParameters.class,
            answer = MemberWorkspaceView.class,
            shape = Operation.Shape.PAGE,
            problems = {"member.not_found", "owner.protected"})
    public Response list() {
        Access access = guard.member(organization, Action.PEOPLE_VIEW);
        guard.requireAlso(access, Action.WORKSPACE_VIEW);
        Paging paging =
                Input.query(PageParameters.class, session.getContext().getUri()).paging();
        Member member =
                membership.memberships().seen(access.actor(), access.organization(), PersonNumbers.inPath(person));
        PersonId viewer = access.actor().person();
        var page = cases.ofMember()
                .of(
                        member,
                        viewer == null ? PersonId.NOBODY : viewer,
                        guard.reachesAll(access, Action.WORKSPACE_VIEW),
                        paging.offset(),
                        paging.limit());
        GroupNames groups = GroupNames.of(session, guard, access, member.person());
        return paging.answer(session, page, workspace -> MemberWorkspaceView.of(workspace, groups));
    }
}

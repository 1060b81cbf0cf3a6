package io.github.keycloakworkspaces.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.claims.WorkspacesClaim.Extent;
import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.decision.TokenSnapshotWorld;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A token and a decision are two answers to one question. */
class ClaimPropertiesTest {

    private static final Decisions DECISIONS = new Decisions(RoleMatrixJson.defaults());

    @Property
    void whatIsToldIsPermitted(@ForAll long seed) {
        TokenSnapshotWorld world = new TokenSnapshotWorld(seed);
        for (TokenSnapshot tokenSnapshot : world.tokenSnapshots()) {
            WorkspacesClaim.of(tokenSnapshot, DECISIONS, new Extent(1000, false), "")
                    .ifPresent(claim -> {
                        assertThat(claim.workspaces())
                                .allMatch(entry -> DECISIONS
                                        .decide(new AccessRequest(
                                                tokenSnapshot.snapshot(),
                                                Action.WORKSPACE_VIEW,
                                                world.workspace(entry.id().value())))
                                        .permitted());
                        assertThat(claim.projects()).allSatisfy(entry -> {
                            Decision decision =
                                    view(tokenSnapshot, world.project(entry.id().value()));
                            assertThat(decision.permitted()).isTrue();
                            assertThat(decision.role()).isEqualTo(entry.role());
                        });
                    });
        }
    }

    @Property
    void whatIsPermittedIsToldOnceOrByItsWorkspace(@ForAll long seed) {
        for (TokenSnapshot tokenSnapshot : new TokenSnapshotWorld(seed).tokenSnapshots()) {
            WorkspacesClaim.of(tokenSnapshot, DECISIONS, new Extent(1000, false), "")
                    .ifPresent(claim -> {
                        assertThat(claim.truncated()).isFalse();
                        assertThat(claim.workspaces())
                                .extracting(WorkspacesClaim.WorkspaceEntry::id)
                                .containsAll(viewedWorkspaces(tokenSnapshot));
                        assertThat(tokenSnapshot.projects())
                                .filteredOn(
                                        project -> view(tokenSnapshot, project).permitted())
                                .allMatch(project ->
                                        told(claim, project) || toldByWorkspace(claim, tokenSnapshot, project));
                    });
        }
    }

    private static List<WorkspaceId> viewedWorkspaces(TokenSnapshot tokenSnapshot) {
        return tokenSnapshot.workspaces().stream()
                .map(TokenSnapshot.TitledWorkspace::workspace)
                .filter(workspace -> DECISIONS
                        .decide(new AccessRequest(tokenSnapshot.snapshot(), Action.WORKSPACE_VIEW, workspace))
                        .permitted())
                .map(workspace -> workspace.id())
                .toList();
    }

    private static boolean told(WorkspacesClaim claim, ProjectResource project) {
        return claim.projects().stream().anyMatch(entry -> entry.id().equals(project.id()));
    }

    /** With the role in the organization. */
    private static boolean toldByWorkspace(
            WorkspacesClaim claim, TokenSnapshot tokenSnapshot, ProjectResource project) {
        return view(tokenSnapshot, project).role() == claim.role()
                && claim.workspaces().stream()
                        .anyMatch(entry -> entry.id().equals(project.workspace().id()));
    }

    private static Decision view(TokenSnapshot tokenSnapshot, ProjectResource project) {
        return DECISIONS.decide(new AccessRequest(tokenSnapshot.snapshot(), Action.PROJECT_VIEW, project));
    }
}

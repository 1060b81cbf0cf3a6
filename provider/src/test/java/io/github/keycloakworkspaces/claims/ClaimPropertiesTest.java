package io.github.keycloakworkspaces.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Standing;
import io.github.keycloakworkspaces.decision.StandingWorld;
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
        StandingWorld world = new StandingWorld(seed);
        for (Standing standing : world.standings()) {
            WorkspacesClaim.of(standing, DECISIONS, 1000, "").ifPresent(claim -> {
                assertThat(claim.workspaces())
                        .allMatch(entry -> DECISIONS
                                .decide(new AccessRequest(
                                        standing.snapshot(),
                                        Action.WORKSPACE_VIEW,
                                        world.workspace(entry.id().value())))
                                .permitted());
                assertThat(claim.projects()).allSatisfy(entry -> {
                    Decision decision = view(standing, world.project(entry.id().value()));
                    assertThat(decision.permitted()).isTrue();
                    assertThat(decision.role()).isEqualTo(entry.role());
                });
            });
        }
    }

    @Property
    void whatIsPermittedIsToldOnceOrByItsWorkspace(@ForAll long seed) {
        for (Standing standing : new StandingWorld(seed).standings()) {
            WorkspacesClaim.of(standing, DECISIONS, 1000, "").ifPresent(claim -> {
                assertThat(claim.truncated()).isFalse();
                assertThat(claim.workspaces())
                        .extracting(WorkspacesClaim.WorkspaceEntry::id)
                        .containsAll(viewedWorkspaces(standing));
                assertThat(standing.projects())
                        .filteredOn(project -> view(standing, project).permitted())
                        .allMatch(project -> told(claim, project) || toldByWorkspace(claim, standing, project));
            });
        }
    }

    private static List<WorkspaceId> viewedWorkspaces(Standing standing) {
        return standing.workspaces().stream()
                .map(Standing.TitledWorkspace::workspace)
                .filter(workspace -> DECISIONS
                        .decide(new AccessRequest(standing.snapshot(), Action.WORKSPACE_VIEW, workspace))
                        .permitted())
                .map(workspace -> workspace.id())
                .toList();
    }

    private static boolean told(WorkspacesClaim claim, ProjectResource project) {
        return claim.projects().stream().anyMatch(entry -> entry.id().equals(project.id()));
    }

    /** With the role in the organization. */
    private static boolean toldByWorkspace(WorkspacesClaim claim, Standing standing, ProjectResource project) {
        return view(standing, project).role() == claim.role()
                && claim.workspaces().stream()
                        .anyMatch(entry -> entry.id().equals(project.workspace().id()));
    }

    private static Decision view(Standing standing, ProjectResource project) {
        return DECISIONS.decide(new AccessRequest(standing.snapshot(), Action.PROJECT_VIEW, project));
    }
}

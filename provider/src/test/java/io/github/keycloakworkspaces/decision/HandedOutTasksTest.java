package io.github.keycloakworkspaces.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Projects whose tasks are handed out one by one, and cells that an organization has changed. */
class HandedOutTasksTest {

    private static final Decisions DECISIONS = new Decisions(RoleMatrixJson.defaults());
    private static final Set<ProjectId> OTHERS = Set.of(new ProjectId(9));
    private static final Set<ProjectId> ALL = Set.of(new ProjectId(9), Shape.PROJECT);

    @Test
    void whoHasNoTaskThereIsDeniedEverythingInTheProject() {
        for (Action action : Action.values()) {
            for (Role role : List.of(Role.ANNOTATOR, Role.REVIEWER)) {
                if (action.on().contains(ResourceType.PROJECT)) {
                    assertThat(decide(Shape.PROJECT_MEMBER, role, action, Set.of(role)))
                            .isEqualTo(Reason.NO_TASKS);
                }
            }
        }
    }

    @Test
    void otherRolesAreNotConcerned() {
        Set<Role> everybody = Set.of(Role.ANNOTATOR, Role.REVIEWER);
        assertThat(decide(Shape.WORKSPACE_MEMBER, Role.MANAGER, Action.PROJECT_VIEW, everybody))
                .isEqualTo(Reason.WORKSPACE_MEMBER);
        assertThat(decide(Shape.NONE, Role.OWNER, Action.PROJECT_VIEW, everybody))
                .isEqualTo(Reason.ORGANIZATION_REACH);
    }

    @Test
    void theRoleInTheProjectCounts() {
        Shape reviewsThere = Shape.PROJECT_MEMBER.withProjectRole(Role.REVIEWER);
        assertThat(decide(reviewsThere, Role.ANNOTATOR, Action.PROJECT_VIEW, Set.of(Role.ANNOTATOR)))
                .isEqualTo(Reason.PROJECT_MEMBER);
        assertThat(decide(reviewsThere, Role.ANNOTATOR, Action.PROJECT_VIEW, Set.of(Role.REVIEWER)))
                .isEqualTo(Reason.NO_TASKS);
    }

    @Test
    void aChangedCellCountsInDecisionsAndLists() {
        var plain = Shape.NONE.snapshot(Role.MANAGER);
        var widened = new PersonSnapshot(
                plain.organization(),
                plain.person(),
                plain.role(),
                true,
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                new MatrixOverrides(Map.of(Action.PROJECT_VIEW, Map.of(Role.MANAGER, Reach.ORGANIZATION))),
                1);
        Resource project = Target.PUBLISHED.resource();

        assertThat(DECISIONS
                        .decide(new AccessRequest(plain, Action.PROJECT_VIEW, project))
                        .permitted())
                .isFalse();
        assertThat(DECISIONS
                        .decide(new AccessRequest(widened, Action.PROJECT_VIEW, project))
                        .permitted())
                .isTrue();
        assertThat(DECISIONS.reach(widened, Action.PROJECT_VIEW)).isEqualTo(Reach.ORGANIZATION);
        assertThat(DECISIONS
                        .decide(new AccessRequest(widened, Action.PROJECT_CHANGE, project))
                        .permitted())
                .isFalse();
    }

    private static Reason decide(Shape shape, Role role, Action action, Set<Role> idle) {
        var snapshot = shape.snapshot(role);
        var busy = new PersonSnapshot(
                snapshot.organization(),
                snapshot.person(),
                role,
                true,
                snapshot.workspaces(),
                snapshot.projects(),
                snapshot.projectRoles(),
                Map.of(
                        Role.ANNOTATOR, idle.contains(Role.ANNOTATOR) ? OTHERS : ALL,
                        Role.REVIEWER, idle.contains(Role.REVIEWER) ? OTHERS : ALL),
                snapshot.overrides(),
                1);
        var project = (ProjectResource) Target.PUBLISHED.resource();
        var handedOut = new ProjectResource(
                project.id(),
                project.workspace(),
                project.createdBy(),
                true,
                project.settings(),
                Set.of(Role.ANNOTATOR, Role.REVIEWER),
                null);
        return DECISIONS.decide(new AccessRequest(busy, action, handedOut)).reason();
    }
}

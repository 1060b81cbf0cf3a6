package io.github.keycloakworkspaces.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionValueTest {

    @Test
    void reasonsHaveStableCodes() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::code))
                .containsExactly(
                        "organization_reach",
                        "some_reach",
                        "workspace_member",
                        "workspace_creator",
                        "project_member",
                        "project_creator",
                        "own_work",
                        "other_organization",
                        "not_activated",
                        "deactivated",
                        "disabled",
                        "action_not_applicable",
                        "personal_workspace",
                        "not_published",
                        "no_tasks",
                        "no_permission",
                        "not_member",
                        "setting_off",
                        "not_own_work");
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMINISTRATOR", "MANAGER", "NOT_ACTIVATED", "DEACTIVATED"})
    void onlySomeRolesAreProjectRoles(Role role) {
        Shape shape = Shape.PROJECT_MEMBER.withProjectRole(role);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape.snapshot(Role.ANNOTATOR))
                .withMessageContaining(role.code());
    }

    @Test
    void aSnapshotDoesNotChangeWithItsSources() {
        Set<WorkspaceId> workspaces = new HashSet<>(Set.of(new WorkspaceId(3)));
        Set<ProjectId> projects = new HashSet<>(Set.of(new ProjectId(4)));
        Map<ProjectId, Role> roles = new HashMap<>(Map.of(new ProjectId(4), Role.REVIEWER));
        var snapshot = new PersonSnapshot(Shape.ACME, Shape.ME, Role.ANNOTATOR, true, workspaces, projects, roles, 1);
        workspaces.clear();
        projects.clear();
        roles.clear();

        assertThat(snapshot.workspaces()).hasSize(1);
        assertThat(snapshot.projects()).hasSize(1);
        assertThat(snapshot.projectRoles()).hasSize(1);
    }
}

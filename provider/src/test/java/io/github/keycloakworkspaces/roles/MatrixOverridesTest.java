package io.github.keycloakworkspaces.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixOverridesTest {

    private static final RoleMatrix MATRIX = RoleMatrixJson.defaults();

    @Test
    void changesOneCellAndNoOther() {
        var overrides = new MatrixOverrides(Map.of(Action.PROJECT_VIEW, Map.of(Role.MANAGER, Reach.ORGANIZATION)));

        for (Action action : Action.values()) {
            for (Role role : Role.values()) {
                boolean changed = action == Action.PROJECT_VIEW && role == Role.MANAGER;
                assertThat(overrides.cell(MATRIX, role, action))
                        .isEqualTo(changed ? new Cell(Reach.ORGANIZATION, null) : MATRIX.cell(role, action));
            }
        }
    }

    @Test
    void keepsTheConditionOfTheAction() {
        var overrides = new MatrixOverrides(Map.of(Action.DATA_VIEW, Map.of(Role.ANNOTATOR, Reach.PROJECT)));

        assertThat(overrides.cell(MATRIX, Role.ANNOTATOR, Action.DATA_VIEW))
                .isEqualTo(new Cell(Reach.PROJECT, Setting.SHOW_ANNOTATION_HISTORY));
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "NOT_ACTIVATED", "DEACTIVATED"})
    void leavesTheOwnerAndPeopleWhoDoNotWork(Role role) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixOverrides(Map.of(Action.PROJECT_VIEW, Map.of(role, Reach.NONE))));
    }
}

package io.github.keycloakworkspaces.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleMatrixTest {

    private static final Cell CONDITIONAL = new Cell(Reach.OWN, Setting.SHOW_ANNOTATION_HISTORY);

    private final Map<Action, Map<Role, Cell>> cells = everywhere(new Cell(Reach.PROJECT, null));

    @Test
    void hasTheGivenCells() {
        row(Action.DATA_VIEW).put(Role.ANNOTATOR, CONDITIONAL);

        assertThat(matrix().cell(Role.ANNOTATOR, Action.DATA_VIEW)).isEqualTo(CONDITIONAL);
        assertThat(matrix().cell(Role.REVIEWER, Action.DATA_VIEW)).isEqualTo(new Cell(Reach.PROJECT, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void givesNothingToWhoDoesNotWork(Role role) {
        assertThat(matrix().cell(role, Action.API_ACCESS)).isEqualTo(Cell.NONE);
        assertThat(matrix().widest(role)).isEqualTo(Reach.NONE);
    }

    @Test
    void namesAMissingCell() {
        row(Action.DATA_VIEW).remove(Role.ANNOTATOR);

        assertThatIllegalArgumentException().isThrownBy(this::matrix).withMessageContaining("AN in data.view");
    }

    @Test
    void namesACellOfAMissingAction() {
        cells.remove(Action.DATA_VIEW);

        assertThatIllegalArgumentException().isThrownBy(this::matrix).withMessageContaining("data.view");
    }

    @Test
    void hasNoColumnForWhoDoesNotWork() {
        row(Action.DATA_VIEW).put(Role.DEACTIVATED, Cell.NONE);

        assertThatIllegalArgumentException().isThrownBy(this::matrix).withMessageContaining("DI in data.view");
    }

    @Test
    void isNotChangedThroughItsSource() {
        RoleMatrix matrix = matrix();
        row(Action.DATA_VIEW).put(Role.ANNOTATOR, Cell.NONE);

        assertThat(matrix.cell(Role.ANNOTATOR, Action.DATA_VIEW).reach()).isEqualTo(Reach.PROJECT);
    }

    @Test
    void aTunedCopyDiffersInThatCellOnly() {
        RoleMatrix tuned = matrix().with(Role.MANAGER, Action.PROJECT_VIEW, Reach.ORGANIZATION);

        for (Action action : Action.values()) {
            for (Role role : Role.values()) {
                boolean changed = action == Action.PROJECT_VIEW && role == Role.MANAGER;
                Cell expected = changed ? new Cell(Reach.ORGANIZATION, null) : matrix().cell(role, action);
                assertThat(tuned.cell(role, action)).isEqualTo(expected);
            }
        }
    }

    @Test
    void tuningKeepsTheCondition() {
        row(Action.DATA_VIEW).put(Role.ANNOTATOR, CONDITIONAL);

        RoleMatrix tuned = matrix().with(Role.ANNOTATOR, Action.DATA_VIEW, Reach.PROJECT);

        assertThat(tuned.cell(Role.ANNOTATOR, Action.DATA_VIEW))
                .isEqualTo(new Cell(Reach.PROJECT, Setting.SHOW_ANNOTATION_HISTORY));
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "NOT_ACTIVATED", "DEACTIVATED"})
    void someColumnsCannotBeTuned(Role role) {
        RoleMatrix matrix = matrix();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.with(role, Action.PROJECT_VIEW, Reach.OWN))
                .withMessageContaining(role.code());
    }

    @Test
    void theWidestReachIsThatOfAnyAction() {
        row(Action.DATA_VIEW).put(Role.ANNOTATOR, new Cell(Reach.WORKSPACE, null));
        row(Action.DATA_EXPORT).put(Role.ANNOTATOR, Cell.NONE);

        assertThat(matrix().widest(Role.ANNOTATOR)).isEqualTo(Reach.WORKSPACE);
    }

    private RoleMatrix matrix() {
        return new RoleMatrix(cells);
    }

    private Map<Role, Cell> row(Action action) {
        return cells.getOrDefault(action, Map.of());
    }

    private static Map<Action, Map<Role, Cell>> everywhere(Cell cell) {
        Map<Action, Map<Role, Cell>> cells = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            Map<Role, Cell> row = new EnumMap<>(Role.class);
            Arrays.stream(Role.values()).filter(Role::working).forEach(role -> row.put(role, cell));
            cells.put(action, row);
        }
        return cells;
    }
}

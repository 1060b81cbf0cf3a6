package io.github.keycloakworkspaces.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Cell;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.Setting;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Asks everything there is to ask. */
class ExhaustiveDecisionTest {

    private static final int SHOWN = 10;
    private static final List<Shape> SHAPES = Shape.all();
    private static final List<Target> TARGETS = Target.all().stream().distinct().toList();

    @ParameterizedTest
    @EnumSource(Action.class)
    void theProductsMatrixIsTheDocumentedOne(Action action) {
        MatrixTable documented = MatrixTable.documented();

        assertThat(action.on()).isEqualTo(documented.on().get(action));
        for (Role role : Role.values()) {
            assertThat(RoleMatrixJson.defaults().cell(role, action))
                    .as(role.code())
                    .isEqualTo(documented.cell(role, action));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyAnswerIsTheDocumentedOne(Role role) {
        assertThat(mistakes(RoleMatrixJson.defaults(), MatrixTable.documented(), role, List.of(Action.values())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoeverIsDisabledMayNothing(Role role) {
        Decisions decisions = new Decisions(RoleMatrixJson.defaults());

        assertThat(SHAPES)
                .allSatisfy(shape -> assertThat(TARGETS)
                        .noneMatch(target -> Stream.of(Action.values())
                                .anyMatch(action -> decisions
                                        .decide(new AccessRequest(
                                                shape.snapshot(role, false), action, target.resource(shape)))
                                        .permitted())));
    }

    @ParameterizedTest
    @EnumSource(Reach.class)
    void everyReachGoesAsFarAsItsNameSays(Reach reach) {
        assertThat(mistakes(MatrixTable.uniform(new Cell(reach, null)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reach.class)
    void aConditionHoldsForEveryReach(Reach reach) {
        assertThat(mistakes(MatrixTable.uniform(new Cell(reach, Setting.SHOW_ANNOTATION_HISTORY))))
                .isEmpty();
    }

    /** Flips each cell to every other reach, and puts its condition on or off. */
    @ParameterizedTest
    @EnumSource(Action.class)
    void noCellCanBeFlippedUnnoticed(Action action) {
        MatrixTable documented = MatrixTable.documented();
        for (Role role : MatrixTable.COLUMNS) {
            for (Cell flipped : others(documented.cell(role, action))) {
                RoleMatrix matrix = documented.but(role, action, flipped).matrix();
                assertThat(noticed(matrix, documented, role, action))
                        .as("%s of %s as %s", action.code(), role.code(), flipped)
                        .isTrue();
            }
        }
    }

    private static List<Cell> others(Cell cell) {
        List<Cell> others = new ArrayList<>();
        for (Reach reach : Reach.values()) {
            if (reach != cell.reach()) {
                others.add(new Cell(reach, cell.condition()));
            }
        }
        if (cell.reach() != Reach.NONE) {
            others.add(new Cell(cell.reach(), cell.condition() == null ? Setting.SHOW_ANNOTATION_HISTORY : null));
        }
        return others;
    }

    private static boolean noticed(RoleMatrix matrix, MatrixTable table, Role role, Action action) {
        Decisions decisions = new Decisions(matrix);
        Oracle oracle = new Oracle(table);
        return SHAPES.stream()
                .anyMatch(shape -> TARGETS.stream().anyMatch(target -> {
                    var asked = new Oracle.Question(role, shape, action, target);
                    var request = new AccessRequest(shape.snapshot(role), action, target.resource(shape));
                    return !agree(oracle, decisions.decide(request), asked);
                }));
    }

    /** One action for each set of types is enough where all have the same cell. */
    private static List<String> mistakes(MatrixTable table) {
        var actions = List.of(
                Action.PEOPLE_VIEW, Action.WORKSPACE_VIEW, Action.PROJECT_VIEW, Action.DATA_VIEW, Action.API_ACCESS);
        return MatrixTable.COLUMNS.stream()
                .flatMap(role -> mistakes(table.matrix(), table, role, actions).stream())
                .toList();
    }

    private static List<String> mistakes(RoleMatrix matrix, MatrixTable table, Role role, List<Action> actions) {
        Decisions decisions = new Decisions(matrix);
        Oracle oracle = new Oracle(table);
        List<String> mistakes = new ArrayList<>();
        for (Shape shape : SHAPES) {
            PersonSnapshot subject = shape.snapshot(role);
            TARGETS.forEach(target -> {
                Resource resource = target.resource(shape);
                for (Action action : actions) {
                    var asked = new Oracle.Question(role, shape, action, target);
                    Decision decision = decisions.decide(new AccessRequest(subject, action, resource));
                    if (mistakes.size() < SHOWN && !agree(oracle, decision, asked)) {
                        mistakes.add(asked + " gave " + decision);
                    }
                }
            });
        }
        return mistakes;
    }

    private static boolean agree(Oracle oracle, Decision decision, Oracle.Question asked) {
        boolean permitted = oracle.permits(asked);
        Role acting = oracle.actingRole(asked);
        boolean explained = !permitted
                || (decision.role() == acting
                        && decision.reach()
                                == oracle.table().cell(acting, asked.action()).reach());
        return decision.permitted() == permitted && explained && decision.revision() == Shape.REVISION;
    }
}

package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Cell;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.Setting;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each action is done to and each role's cell, typed from the documentation and not read from the product's file. */
record MatrixTable(Map<Action, Set<ResourceType>> on, Map<Action, Map<Role, Cell>> cells) {

    static final List<Role> COLUMNS =
            List.of(Role.ANNOTATOR, Role.REVIEWER, Role.MANAGER, Role.ADMINISTRATOR, Role.OWNER);

    private static final String DOCUMENTED = """
            members.change_role     | organization         | none         | none         | none         | organization | organization
            people.view             | organization         | none         | none         | organization | organization | organization
            members.invite          | organization         | none         | none         | none         | organization | organization
            activity_log.view       | organization         | none         | none         | none         | organization | organization
            workspace.create        | organization         | none         | none         | organization | organization | organization
            workspace.view          | workspace            | workspace    | workspace    | workspace    | organization | organization
            workspace.change        | workspace            | none         | none         | workspace    | organization | organization
            workspace.delete        | workspace            | none         | none         | workspace    | organization | organization
            project.create          | workspace            | none         | none         | workspace    | organization | organization
            project.view            | project              | project      | project      | workspace    | organization | organization
            project.change          | project              | none         | none         | workspace    | organization | organization
            project.delete          | project              | none         | none         | workspace    | organization | organization
            template.save           | project              | none         | none         | workspace    | organization | organization
            data.view               | project task         | own?         | project      | workspace    | organization | organization
            data.import             | project              | none         | none         | workspace    | organization | organization
            data.export             | project              | none         | none         | workspace    | organization | organization
            tasks.assign_annotators | project              | none         | project      | workspace    | organization | organization
            tasks.assign_reviewers  | project              | none         | none         | workspace    | organization | organization
            labeling.access         | project task         | project      | project      | workspace    | organization | organization
            review.access           | project              | none         | project      | workspace    | organization | organization
            agreement.monitor       | project              | none         | project      | workspace    | organization | organization
            annotations.verify      | project              | none         | project      | workspace    | organization | organization
            performance.review      | project              | own          | project      | workspace    | organization | organization
            api.access              | organization project | project      | project      | workspace    | organization | organization
            dashboard.track         | project              | own          | project      | workspace    | organization | organization
            dashboard.annotator     | organization         | own          | none         | none         | none         | none
            """;

    static MatrixTable documented() {
        MatrixTable table = new MatrixTable(new EnumMap<>(Action.class), new EnumMap<>(Action.class));
        DOCUMENTED.lines().map(line -> line.split("\\|", -1)).forEach(table::add);
        return table;
    }

    /** The documented actions, with the same cell everywhere. */
    static MatrixTable uniform(Cell cell) {
        MatrixTable table = documented();
        table.cells.values().forEach(row -> row.replaceAll((role, before) -> cell));
        return table;
    }

    /** The same, but for one cell. */
    MatrixTable but(Role role, Action action, Cell cell) {
        Map<Action, Map<Role, Cell>> changed = new EnumMap<>(cells);
        Map<Role, Cell> row = new EnumMap<>(cells.getOrDefault(action, Map.of()));
        row.put(role, cell);
        changed.put(action, row);
        return new MatrixTable(on, changed);
    }

    RoleMatrix matrix() {
        return new RoleMatrix(cells);
    }

    Cell cell(Role role, Action action) {
        return cells.getOrDefault(action, Map.of()).getOrDefault(role, Cell.NONE);
    }

    boolean applies(Action action, ResourceType type) {
        return on.getOrDefault(action, Set.of()).contains(type);
    }

    private void add(String[] columns) {
        Action action = Action.ofCode(columns[0].strip()).orElseThrow();
        on.put(
                action,
                Arrays.stream(columns[1].strip().split(" "))
                        .map(code -> ResourceType.ofCode(code).orElseThrow())
                        .collect(Collectors.toSet()));
        Map<Role, Cell> row = new EnumMap<>(Role.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
            row.put(COLUMNS.get(i), cell(columns[i + 2].strip()));
        }
        cells.put(action, row);
    }

    /** A question mark stands for "if the project shows the annotation history". */
    private static Cell cell(String text) {
        Reach reach = Reach.ofCode(text.replace("?", "")).orElseThrow();
        return new Cell(reach, text.endsWith("?") ? Setting.SHOW_ANNOTATION_HISTORY : null);
    }
}

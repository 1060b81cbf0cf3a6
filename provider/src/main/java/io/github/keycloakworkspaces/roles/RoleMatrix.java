package io.github.keycloakworkspaces.roles;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** How far each working role reaches with each action. Immutable. */
public final class RoleMatrix {

    private final Map<Action, Map<Role, Cell>> cells;

    /**
     * A matrix of its own copy of the cells.
     *
     * @param cells every action with every working role
     * @throws IllegalArgumentException if a cell is missing, or given to a role that doesn't work; it is named
     */
    public RoleMatrix(Map<Action, Map<Role, Cell>> cells) {
        this.cells = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            this.cells.put(action, row(action, cells.getOrDefault(action, Map.of())));
        }
    }

    /** The cell; {@link Cell#NONE} for roles that don't work. */
    public Cell cell(Role role, Action action) {
        return row(action).getOrDefault(role, Cell.NONE);
    }

    /**
     * A copy with another reach in one cell. The cell's condition stays: it belongs to the action, not to the reach.
     *
     * @throws IllegalArgumentException for the Owner's column and for roles that don't work
     */
    public RoleMatrix with(Role role, Action action, Reach reach) {
        if (role.owns()) {
            throw new IllegalArgumentException("the column " + role.code() + " can't be changed");
        }
        Map<Role, Cell> row = new EnumMap<>(row(action));
        row.put(role, new Cell(reach, cell(role, action).condition()));
        Map<Action, Map<Role, Cell>> changed = new EnumMap<>(cells);
        changed.put(action, row);
        return new RoleMatrix(changed);
    }

    /** The widest reach that the role has with any action. */
    public Reach widest(Role role) {
        return cells.values().stream()
                .map(row -> row.getOrDefault(role, Cell.NONE).reach())
                .max(Comparator.naturalOrder())
                .orElse(Reach.NONE);
    }

    private Map<Role, Cell> row(Action action) {
        return cells.getOrDefault(action, Map.of());
    }

    private static Map<Role, Cell> row(Action action, Map<Role, Cell> given) {
        Map<Role, Cell> row = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Cell cell = given.get(role);
            if (role.working() == (cell == null)) {
                throw new IllegalArgumentException((cell == null ? "no cell for " : "a cell that can't be for ")
                        + role.code() + " in " + action.code());
            }
            if (cell != null) {
                row.put(role, cell);
            }
        }
        return row;
    }
}

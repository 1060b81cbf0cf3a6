package io.github.keycloakworkspaces.roles;

import java.util.EnumMap;
import java.util.Map;

/** What one organization has changed in the matrix: other reaches in some cells. Immutable. */
public final class MatrixOverrides {

    public static final MatrixOverrides NONE = new MatrixOverrides(Map.of());

    private final Map<Action, Map<Role, Reach>> reaches;

    /**
     * Changes of its own copy of the reaches.
     *
     * @throws IllegalArgumentException for the Owner's column and for roles that don't work
     */
    public MatrixOverrides(Map<Action, Map<Role, Reach>> reaches) {
        this.reaches = new EnumMap<>(Action.class);
        reaches.forEach((action, row) -> {
            row.keySet().forEach(MatrixOverrides::requireChangeable);
            this.reaches.put(action, Map.copyOf(row));
        });
    }

    /** The cell as the organization has it. A condition stays: it belongs to the action, not to the reach. */
    public Cell cell(RoleMatrix matrix, Role role, Action action) {
        Cell cell = matrix.cell(role, action);
        Reach reach = reaches.getOrDefault(action, Map.of()).get(role);
        return reach == null ? cell : new Cell(reach, cell.condition());
    }

    private static void requireChangeable(Role role) {
        if (role.owns() || !role.working()) {
            throw new IllegalArgumentException("the column " + role.code() + " can't be changed");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MatrixOverrides overrides && overrides.reaches.equals(reaches);
    }

    @Override
    public int hashCode() {
        return reaches.hashCode();
    }
}

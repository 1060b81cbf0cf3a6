package io.github.keycloakworkspaces.roles.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Permission;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An action whose cells the organization has changed.
 *
 * @param roles who has it now
 * @param reach how far each of them reaches with it
 * @param defaults who has it by the matrix
 * @param options who may be given it
 */
record PermissionView(
        long id,
        long organization,
        String permission,
        List<String> roles,
        Map<String, String> reach,
        @JsonProperty("default") List<String> defaults,
        List<String> options,
        String label,
        String group,
        String tooltip) {

    /**
     * What may be changed, with the cells of the matrix.
     *
     * @param reaches how far roles may be let reach
     * @param changeableRoles those whose cells may be changed: all who work but the Owner
     */
    record Option(
            String permission,
            @JsonProperty("default") List<String> defaults,
            Map<String, String> reach,
            List<String> reaches,
            List<String> changeableRoles,
            List<String> options,
            String label,
            String group,
            String tooltip) {

        static Option of(RoleMatrix matrix, Action action) {
            Function<Role, Reach> cells = role -> matrix.cell(role, action).reach();
            return new Option(
                    action.code(),
                    having(cells),
                    PermissionView.reaches(cells),
                    Arrays.stream(Reach.values())
                            .filter(reach -> reach != Reach.NONE && action.reaches(reach))
                            .map(Reach::code)
                            .toList(),
                    CHANGEABLE,
                    OPTIONS,
                    PermissionNames.label(action),
                    PermissionNames.group(action),
                    describe(action));
        }
    }

    private static final List<String> OPTIONS = Role.codes(Role::working);

    private static final List<String> CHANGEABLE = Role.codes(role -> role.working() && !role.owns());

    static PermissionView of(RoleMatrix matrix, Permission permission) {
        Action action = permission.action();
        var overrides = new MatrixOverrides(Map.of(action, permission.reaches()));
        Function<Role, Reach> cells =
                role -> overrides.cell(matrix, role, action).reach();
        return new PermissionView(
                permission.id(),
                permission.organization().value(),
                action.code(),
                having(cells),
                reaches(cells),
                having(role -> matrix.cell(role, action).reach()),
                OPTIONS,
                PermissionNames.label(action),
                PermissionNames.group(action),
                describe(action));
    }

    private static List<String> having(Function<Role, Reach> cells) {
        return Arrays.stream(Role.values())
                .filter(role -> cells.apply(role) != Reach.NONE)
                .map(Role::code)
                .toList();
    }

    private static Map<String, String> reaches(Function<Role, Reach> cells) {
        Map<String, String> reaches = new TreeMap<>();
        Arrays.stream(Role.values())
                .filter(role -> cells.apply(role) != Reach.NONE)
                .forEach(role -> reaches.put(role.code(), cells.apply(role).code()));
        return reaches;
    }

    private static String describe(Action action) {
        return PermissionNames.label(action) + ": " + action.code();
    }
}

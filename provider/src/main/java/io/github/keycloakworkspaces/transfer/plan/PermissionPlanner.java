package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import java.util.EnumMap;
import java.util.Map;

/** What the organization changes in the matrix. */
final class PermissionPlanner {

    private final PlanBuilder builder;
    private final RoleMatrix matrix;

    PermissionPlanner(PlanBuilder builder, RoleMatrix matrix) {
        this.builder = builder;
        this.matrix = matrix;
    }

    void plan(Given<Map<Action, Map<Role, Reach>>> wanted, Map<Action, Map<Role, Reach>> present) {
        Map<Action, Map<Role, Reach>> named = wanted.valueOr(Map.of());
        for (Action action : Action.values()) {
            Map<Role, Reach> before = present.get(action);
            Map<Role, Reach> said = named.get(action);
            String path = "permissions[" + action.code() + "]";
            if (said != null && before == null) {
                Map<Role, Reach> row = row(action, said, Map.of());
                builder.add(
                        Change.create(path, fields(Map.of(), row), new OrganizationStep.PutPermission(action, row)));
            } else if (said != null && before != null) {
                Map<Role, Reach> row = builder.mode().changes() ? row(action, said, before) : before;
                builder.add(Change.change(path, fields(before, row), new OrganizationStep.PutPermission(action, row)));
            } else if (before != null) {
                boolean removes = builder.mode().removes() && wanted.present();
                builder.add(
                        removes
                                ? Change.remove(path, new OrganizationStep.RemovePermission(action))
                                : Change.keep(path));
            }
        }
    }

    /** Roles that the document doesn't name reach as far as before, or as the matrix says. */
    private Map<Role, Reach> row(Action action, Map<Role, Reach> said, Map<Role, Reach> before) {
        Map<Role, Reach> row = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (role.working() && !role.owns()) {
                Reach otherwise =
                        before.getOrDefault(role, matrix.cell(role, action).reach());
                row.put(role, said.getOrDefault(role, otherwise));
            }
        }
        return row;
    }

    private static Fields fields(Map<Role, Reach> from, Map<Role, Reach> to) {
        Fields fields = new Fields();
        to.forEach((role, reach) -> fields.of(role.code(), from.get(role), reach));
        return fields;
    }
}

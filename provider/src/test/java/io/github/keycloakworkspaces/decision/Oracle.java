package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.decision.evaluation.Question;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Cell;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.roles.Role;
import java.util.Set;

/** The legend of the role matrix in other words. It shares words with the product, and no rule. */
record Oracle(MatrixTable table) {

    private static final Set<Role> WITHOUT_WORK = Set.of(Role.NOT_ACTIVATED, Role.DEACTIVATED);
    private static final Set<Role> WORKING_ON_DATA = Set.of(Role.REVIEWER, Role.ANNOTATOR);

    record Question(Role role, Shape shape, Action action, Target target) {}

    boolean permits(Question asked) {
        if (excluded(asked)) {
            return false;
        }
        Cell cell = table.cell(actingRole(asked), asked.action());
        boolean settingMissing = cell.condition() != null
                && !(asked.target().inProject() && asked.target().showsHistory());
        return !settingMissing && within(cell.reach(), asked.shape(), asked.target());
    }

    /** A project role replaces the roles of those who work on data, in projects that they are members of. Sandboxes have none. */
    Role actingRole(Question asked) {
        Role projectRole = asked.shape().projectRole();
        boolean replaced = projectRole != null
                && WORKING_ON_DATA.contains(asked.role())
                && asked.target().inProject()
                && asked.target().place() != Target.Place.OWN_SANDBOX
                && asked.shape().member();
        return replaced && projectRole != null ? projectRole : asked.role();
    }

    private boolean excluded(Question asked) {
        Target target = asked.target();
        return target.place() == Target.Place.OTHER_ORGANIZATION
                || (target.place() == Target.Place.FOREIGN_SANDBOX && target.type() != ResourceType.ORGANIZATION)
                || WITHOUT_WORK.contains(asked.role())
                || !table.applies(asked.action(), target.type())
                || (target.inProject() && !target.published() && WORKING_ON_DATA.contains(asked.role()));
    }

    private static boolean within(Reach reach, Shape shape, Target target) {
        boolean ownSandbox = target.place() == Target.Place.OWN_SANDBOX;
        boolean madeWorkspace = shape.workspaceCreator() || ownSandbox;
        boolean belongs = !ownSandbox && (target.inProject() ? shape.member() : shape.workspaceMember());
        boolean made = madeWorkspace || (target.inProject() && shape.projectCreator());
        if (target.type() == ResourceType.ORGANIZATION) {
            return reach != Reach.NONE;
        }
        return switch (reach) {
            case NONE -> false;
            case OWN -> belongs && own(target);
            case PROJECT -> belongs;
            case WORKSPACE -> belongs || made;
            case ORGANIZATION -> true;
        };
    }

    /** A task has to be known as the person's; about a project in general somebody may ask for the own part. */
    private static boolean own(Target target) {
        return switch (target.type()) {
            case ORGANIZATION, WORKSPACE -> true;
            case PROJECT -> target.whose() != Target.Whose.SOMEBODY_ELSES;
            case TASK -> target.whose() == Target.Whose.MINE;
        };
    }
}

package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Cell;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides by one matrix and what each organization has changed in it. The answer depends on the request alone, and a denial is an answer, never an exception. */
public final class Decisions {

    private final RoleMatrix matrix;
    private final DecisionTally tally = new DecisionTally();

    public Decisions(RoleMatrix matrix) {
        this.matrix = Objects.requireNonNull(matrix);
    }

    public Decision decide(AccessRequest request) {
        Decision decision = decideUncounted(request);
        tally.add(request.action(), decision.permitted());
        return decision;
    }

    /** As {@link #decide}, where nobody asked: for what goes into a token. */
    public Decision decideUncounted(AccessRequest request) {
        PersonSnapshot subject = request.subject();
        Reason barrier = barrier(request);
        if (barrier != null) {
            return answer(subject, subject.role(), barrier, Reach.NONE);
        }
        Role role = actingRole(subject, request.resource());
        Cell cell = subject.overrides().cell(matrix, role, request.action());
        return answer(subject, role, reason(request, role, cell), cell.reach());
    }

    /**
     * How far the person reaches with an action, as lists need it; {@link Reach#NONE} for people who may not work. A
     * project role is not asked for: it counts in its own project only.
     */
    public Reach reach(PersonSnapshot subject, Action action) {
        return subject.enabled()
                ? subject.overrides().cell(matrix, subject.role(), action).reach()
                : Reach.NONE;
    }

    /**
     * How many resources of a type somebody with that role may be permitted the action with, so that a search needn't
     * look at the others. Never less than {@link #decide} permits.
     */
    public SearchScope scope(Role role, MatrixOverrides overrides, Action action, ResourceType type) {
        if (!role.working() || !action.on().contains(type)) {
            return SearchScope.NONE;
        }
        Reach reach = overrides.cell(matrix, role, action).reach();
        boolean whole = type == ResourceType.ORGANIZATION ? reach != Reach.NONE : reach == Reach.ORGANIZATION;
        if (whole) {
            return SearchScope.ALL;
        }
        boolean some = reach != Reach.NONE || (replaceable(role, type) && anyProjectRole(overrides, action));
        return some && type != ResourceType.ORGANIZATION ? SearchScope.TIED : SearchScope.NONE;
    }

    private static boolean replaceable(Role role, ResourceType type) {
        return role.overridable() && (type == ResourceType.PROJECT || type == ResourceType.TASK);
    }

    /** A project role counts for members only: whatever it reaches, it is among what they are tied to. */
    private boolean anyProjectRole(MatrixOverrides overrides, Action action) {
        return Arrays.stream(Role.values())
                .filter(Role::projectRole)
                .anyMatch(role -> overrides.cell(matrix, role, action).reach() != Reach.NONE);
    }

    /** How often what was decided for those who asked. */
    public DecisionTally tally() {
        return tally;
    }

    /** The matrix that every organization starts with. */
    public RoleMatrix matrix() {
        return matrix;
    }

    private static Decision answer(PersonSnapshot subject, Role role, Reason reason, Reach reach) {
        boolean permitted = reason.permits();
        return new Decision(permitted, reason, role, permitted ? reach : Reach.NONE, subject.revision());
    }

    /** What denies whatever the matrix says. */
    private static @Nullable Reason barrier(AccessRequest request) {
        PersonSnapshot subject = request.subject();
        Resource resource = request.resource();
        if (!resource.organization().equals(subject.organization())) {
            return Reason.OTHER_ORGANIZATION;
        }
        if (!subject.role().working()) {
            return subject.role().pending() ? Reason.NOT_ACTIVATED : Reason.DEACTIVATED;
        }
        if (!subject.enabled()) {
            return Reason.DISABLED;
        }
        if (!request.action().on().contains(resource.type())) {
            return Reason.ACTION_NOT_APPLICABLE;
        }
        WorkspaceResource workspace = resource.inWorkspace();
        boolean foreignSandbox = workspace != null && workspace.personal() && !workspace.sandboxOf(subject.person());
        return foreignSandbox ? Reason.PERSONAL_WORKSPACE : null;
    }

    /** A project role without a membership in the project is a leftover and counts for nothing. */
    private static Role actingRole(PersonSnapshot subject, Resource resource) {
        ProjectResource project = resource.inProject();
        if (project == null
                || !subject.role().overridable()
                || !Relation.with(project, subject).member()) {
            return subject.role();
        }
        return subject.projectRoles().getOrDefault(project.id(), subject.role());
    }

    private static Reason reason(AccessRequest request, Role role, Cell cell) {
        ProjectResource project = request.resource().inProject();
        if (project != null && !project.published() && !role.seesUnpublished()) {
            return Reason.NOT_PUBLISHED;
        }
        if (project != null && !role.seesUnpublished() && idle(request.subject(), role, project)) {
            return Reason.NO_TASKS;
        }
        Reason reached = reached(request, cell.reach());
        if (!reached.permits()) {
            return reached;
        }
        if (cell.condition() != null && (project == null || !project.settings().contains(cell.condition()))) {
            return Reason.SETTING_OFF;
        }
        if (project == null || cell.reach() != Reach.OWN) {
            return reached;
        }
        return ownWork(request.subject().person(), request.resource()) ? Reason.OWN_WORK : Reason.NOT_OWN_WORK;
    }

    private static boolean idle(PersonSnapshot subject, Role role, ProjectResource project) {
        return project.handedOut().contains(role) && !subject.busy(role, project.id());
    }

    private static Reason reached(AccessRequest request, Reach reach) {
        PersonSnapshot subject = request.subject();
        Resource resource = request.resource();
        return switch (resource.type()) {
            case ORGANIZATION -> reachedOrganization(reach);
            case WORKSPACE ->
                Relation.with((WorkspaceResource) resource, subject).reached(reach);
            case PROJECT -> Relation.with((ProjectResource) resource, subject).reached(reach);
            case TASK ->
                Relation.with(((TaskResource) resource).project(), subject).reached(reach);
        };
    }

    private static Reason reachedOrganization(Reach reach) {
        return switch (reach) {
            case NONE -> Reason.NO_PERMISSION;
            case OWN, PROJECT, WORKSPACE -> Reason.SOME_REACH;
            case ORGANIZATION -> Reason.ORGANIZATION_REACH;
        };
    }

    /** A task of an unknown assignee is nobody's own; a project without an assignee is asked about in general. */
    private static boolean ownWork(PersonId person, Resource resource) {
        return switch (resource.type()) {
            case ORGANIZATION, WORKSPACE -> true;
            case PROJECT -> {
                PersonId assignee = ((ProjectResource) resource).assignee();
                yield assignee == null || assignee.equals(person);
            }
            case TASK -> person.equals(((TaskResource) resource).assignee());
        };
    }
}

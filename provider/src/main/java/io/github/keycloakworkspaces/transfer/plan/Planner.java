package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Head;

/** Compares what a document says with what there is. Nothing is changed and nothing is asked for here. */
public final class Planner {

    private final RoleMatrix matrix;

    /** @param matrix what permissions are where an organization has not changed them */
    public Planner(RoleMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * The way from a state to a document.
     *
     * @param present of an organization that isn't there yet: what it will be as long as the document says nothing
     * @param founds whether it isn't there yet
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.*}, {@code seats.exhausted}; the detail
     *     begins with the place in the document
     */
    public Plan plan(DesiredState desired, OrganizationState present, boolean founds, PersonResolver people) {
        OrganizationDocument document = desired.document();
        PlanBuilder planning = new PlanBuilder(desired, people);
        Head head = new OrganizationPlanner(planning, document, present.head()).plan(founds);
        new MemberPlanner(planning, document, present, founds).plan(head);
        new InvitationPlanner(planning).plan(document.invitations(), present.invitations());
        new WorkspacePlanner(planning).plan(document.workspaces(), present.workspaces());
        new TemplatePlanner(planning).plan(document.templates(), present.templates());
        new PermissionPlanner(planning, matrix).plan(document.permissions(), present.permissions());
        Plan plan = new Plan(document.alias(), planning.changes());
        if (desired.mode() != Mode.RESTORE) {
            TitleCheck.requireVisible(plan);
        }
        return plan;
    }
}

package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Properties;
import java.util.List;

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
     * @param creates whether it isn't there yet
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.*}, {@code seats.exhausted}; the detail
     *     begins with the location in the document
     */
    public Plan plan(DesiredState desired, OrganizationState present, boolean creates, NameResolver people) {
        OrganizationDocument document = desired.document();
        PlanBuilder builder = new PlanBuilder(desired, people);
        Properties properties = new OrganizationPlanner(builder, document, present.properties()).plan(creates);
        new TokenPlanner(builder).plan(document.tokenSettings(), present.tokens(), creates);
        new MemberPlanner(builder, document, present, creates).plan(properties);
        new TagPlanner(builder, present.tags(), creates)
                .plan(document.tags(), document.members().valueOr(List.of()));
        new InvitationPlanner(builder).plan(document.invitations(), present.invitations());
        new SsoPlanner(builder).plan(document.ssoSettings(), present.mappings().settings(), creates);
        MappingPlanner mappings = new MappingPlanner(builder, present.mappings().mappings());
        WorkspacePlanner workspaces = new WorkspacePlanner(builder, mappings);
        workspaces.plan(document.workspaces(), present.workspaces());
        mappings.organization(document.groupMappings(), workspaces.titles());
        if (creates || desired.mode().restores()) {
            new GroupPlanner(builder, present.mappings().groups()).plan(document.groups());
        }
        new TemplatePlanner(builder).plan(document.templates(), present.templates());
        new PermissionPlanner(builder, matrix).plan(document.permissions(), present.permissions());
        boolean renames =
                creates || !properties.name().equals(present.properties().name());
        Plan plan = new Plan(
                document.alias(),
                creates,
                renames ? properties.name() : null,
                builder.changes(),
                builder.missingGroups());
        if (desired.mode() != Mode.RESTORE) {
            TitleCheck.requireVisible(plan);
        }
        return plan;
    }
}

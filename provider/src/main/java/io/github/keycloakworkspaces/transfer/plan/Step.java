package io.github.keycloakworkspaces.transfer.plan;

import java.util.Optional;

/**
 * One thing to do. Things and people have the names that the document and the state of the plan give them: people are
 * known by user name.
 */
public sealed interface Step
        permits OrganizationStep, MemberStep, ResourceStep, GrantStep, InvitationStep, MappingStep, TagStep {

    /** Hands this step to the method that is there for its kind. */
    void accept(Visitor visitor);

    /** The name of what is created, where no field of the change says it. */
    default Optional<String> newName() {
        return Optional.empty();
    }

    /** Has a method for each kind of step, so that a kind that nobody executes does not compile. */
    interface Visitor {

        OrganizationStep.Visitor organization();

        MemberStep.Visitor members();

        ResourceStep.Visitor resources();

        GrantStep.Visitor grants();

        InvitationStep.Visitor invitations();

        MappingStep.Visitor mappings();

        TagStep.Visitor tags();
    }
}

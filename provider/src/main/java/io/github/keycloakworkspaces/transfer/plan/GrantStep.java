package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.RoleState;

/** What is done to explicit memberships, roles and tasks in workspaces and projects. */
public sealed interface GrantStep extends Step {

    /** Does these steps. */
    interface Visitor {

        void visit(AddGrant step);

        void visit(RemoveGrant step);

        void visit(PutRole step);

        void visit(RemoveRole step);

        void visit(AddAssignment step);

        void visit(RemoveAssignment step);
    }

    /** Adds an explicit membership in a workspace or a project. */
    record AddGrant(ResourcePath path, String user, Source source) implements GrantStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.grants().visit(this);
        }
    }

    record RemoveGrant(ResourcePath path, String user, Source source) implements GrantStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.grants().visit(this);
        }
    }

    /** Gives a project role in place of the one that there may be. */
    record PutRole(ResourcePath path, String user, RoleState role) implements GrantStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.grants().visit(this);
        }
    }

    record RemoveRole(ResourcePath path, String user) implements GrantStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.grants().visit(this);
        }
    }

    record AddAssignment(ResourcePath path, Assignment assignment) implements GrantStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.grants().visit(this);
        }
    }

    record RemoveAssignment(ResourcePath path, Assignment assignment) implements GrantStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.grants().visit(this);
        }
    }
}

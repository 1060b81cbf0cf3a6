package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.token.TokenSettings;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.OrganizationFacts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done to the organization itself and to its part of the role matrix. */
public sealed interface OrganizationStep extends Step {

    /** Does these steps. */
    interface Visitor {

        void visit(CreateOrganization step);

        void visit(Rename step);

        void visit(SetDefaultRole step);

        void visit(SetSeatLimit step);

        void visit(SetActivityDays step);

        void visit(SetTokenSettings step);

        void visit(PutPermission step);

        void visit(RemovePermission step);
    }

    /**
     * Creates our part of the organization, with its Owner.
     *
     * @param owner {@code null} for somebody whose account is gone
     */
    record CreateOrganization(String name, @Nullable String owner, OrganizationFacts facts)
            implements OrganizationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.organization().visit(this);
        }
    }

    record Rename(String name) implements OrganizationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.organization().visit(this);
        }
    }

    record SetDefaultRole(Role role) implements OrganizationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.organization().visit(this);
        }
    }

    record SetSeatLimit(@Nullable Integer limit) implements OrganizationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.organization().visit(this);
        }
    }

    record SetActivityDays(@Nullable Integer days) implements OrganizationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.organization().visit(this);
        }
    }

    record SetTokenSettings(TokenSettings settings) implements OrganizationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.organization().visit(this);
        }
    }

    record PutPermission(Action action, Map<Role, Reach> reaches) implements OrganizationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.organization().visit(this);
        }
    }

    record RemovePermission(Action action) implements OrganizationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.organization().visit(this);
        }
    }
}

package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is done to open invitations by e-mail. */
public sealed interface InvitationStep extends Step {

    /** Does these steps. */
    interface Visitor {

        void visit(AddInvitation step);

        void visit(ChangeInvitation step);

        void visit(RevokeInvitation step);

        void visit(AddTarget step);

        void visit(RemoveTarget step);
    }

    /**
     * Makes an open invitation whose secret nobody knows.
     *
     * @param expiresAt {@code null} for as long as new invitations are open
     */
    record AddInvitation(
            EmailAddress email,
            Role role,
            Origin origin,
            @Nullable Instant expiresAt) implements InvitationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.invitations().visit(this);
        }
    }

    record ChangeInvitation(InvitationId id, Role role, Instant expiresAt) implements InvitationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.invitations().visit(this);
        }
    }

    record RevokeInvitation(InvitationId id) implements InvitationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.invitations().visit(this);
        }
    }

    /** Makes an invitation lead to a workspace or a project. */
    record AddTarget(ResourcePath path, EmailAddress email) implements InvitationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.invitations().visit(this);
        }
    }

    record RemoveTarget(ResourcePath path, EmailAddress email) implements InvitationStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.invitations().visit(this);
        }
    }
}

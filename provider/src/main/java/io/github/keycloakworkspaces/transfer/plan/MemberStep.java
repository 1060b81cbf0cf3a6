package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is done to members of the organization. */
public sealed interface MemberStep extends Step {

    /** Does these steps. */
    interface Visitor {

        void visit(AddMember step);

        void visit(SetOwnerFacts step);

        void visit(ChangeMember step);

        void visit(RemoveMember step);

        void visit(TransferOwnership step);
    }

    /**
     * Adds a member, or brings a former one back.
     *
     * @param deletedAt set for a membership that has ended already and is only kept on record
     * @param current whether it becomes the organization that the person works in
     */
    record AddMember(
            String user,
            Role role,
            Source source,
            @Nullable Instant createdAt,
            @Nullable Instant deletedAt,
            boolean current)
            implements MemberStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.members().visit(this);
        }
    }

    /** Says of the Owner of a new organization what {@link AddMember} says of other members. */
    record SetOwnerFacts(
            String user, Source source, @Nullable Instant createdAt, boolean current) implements MemberStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.members().visit(this);
        }
    }

    record ChangeMember(String user, Role role, Source source) implements MemberStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.members().visit(this);
        }
    }

    record RemoveMember(String user) implements MemberStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.members().visit(this);
        }
    }

    /** Makes a member the Owner. The Owner before becomes an Administrator, or is removed if the account is gone. */
    record TransferOwnership(String to) implements MemberStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.members().visit(this);
        }
    }
}

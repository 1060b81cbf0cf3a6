package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is done to the tags of members. Tags that are there once the plan is done are known by their labels. */
public sealed interface TagStep extends Step {

    /** Does these steps. */
    interface Visitor {

        void visit(AddTag step);

        void visit(RenameTag step);

        void visit(RemoveTag step);

        void visit(GiveTag step);

        void visit(TakeTag step);
    }

    /**
     * Makes a tag.
     *
     * @param origin nobody's where it says nothing; somebody's who may be no member yet
     */
    record AddTag(String label, Origin origin, @Nullable Instant changedAt) implements TagStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.tags().visit(this);
        }
    }

    /** Writes the label with other capital letters. */
    record RenameTag(TagId id, String label) implements TagStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.tags().visit(this);
        }
    }

    /** Removes a tag, and with it that members have it. */
    record RemoveTag(TagId id) implements TagStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.tags().visit(this);
        }
    }

    record GiveTag(String user, String label) implements TagStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.tags().visit(this);
        }
    }

    record TakeTag(String user, String label) implements TagStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.tags().visit(this);
        }
    }
}

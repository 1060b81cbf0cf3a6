package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.transfer.state.Following;
import io.github.keycloakworkspaces.transfer.state.MappingsState.SsoState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done to group mappings and to what is known of groups. */
public sealed interface MappingStep extends Step {

    /** Does these steps. */
    interface Visitor {

        void visit(SetSsoSettings step);

        void visit(AddMapping step);

        void visit(RemoveMapping step);

        void visit(AddGroup step);

        void visit(AddGroupMember step);

        void visit(SetFollowing step);
    }

    /** What a mapping gives, where places have paths. */
    sealed interface Gift {

        record OrganizationRole(Role role) implements Gift {}

        record WorkspaceTitle(String title) implements Gift {}

        record Workspace(ResourcePath path) implements Gift {}

        record Project(ResourcePath path, Optional<Role> role) implements Gift {}
    }

    record SetSsoSettings(SsoState settings) implements MappingStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.mappings().visit(this);
        }
    }

    /**
     * Lets a group give something.
     *
     * @param name what people know the group by; of Keycloak's groups the path
     */
    record AddMapping(
            GroupRef group,
            String name,
            Gift gift,
            @Nullable Instant createdAt) implements MappingStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.mappings().visit(this);
        }
    }

    record RemoveMapping(MappingId id) implements MappingStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.mappings().visit(this);
        }
    }

    record AddGroup(
            GroupRef group,
            String name,
            @Nullable String externalId,
            @Nullable Instant createdAt) implements MappingStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.mappings().visit(this);
        }
    }

    /**
     * Puts somebody into a group as last heard of, or among those who left it.
     *
     * @param since when they were seen there first, or left it; now, if {@code null}
     */
    record AddGroupMember(
            GroupRef group,
            String user,
            boolean left,
            @Nullable Instant since) implements MappingStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.mappings().visit(this);
        }
    }

    /** In place of what the role of somebody follows. */
    record SetFollowing(String user, Following following) implements MappingStep {

        @Override
        public void accept(Step.Visitor visitor) {
            visitor.mappings().visit(this);
        }
    }
}

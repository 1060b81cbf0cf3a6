package io.github.keycloakworkspaces.transfer.state;

import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.shared.MappingId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organization has to do with groups.
 *
 * @param mappings by number; those to groups that Keycloak doesn't have any more are left out
 * @param groups as last heard; in the order of creation
 */
public record MappingsState(SsoState settings, List<MappingState> mappings, List<GroupState> groups) {

    public static final MappingsState NONE = new MappingsState(SsoState.NONE, List.of(), List.of());

    public MappingsState {
        mappings = List.copyOf(mappings);
        groups = List.copyOf(groups);
    }

    /**
     * What may be given by hand, and what is kept for clients of the contract.
     *
     * @param manualRoles as the next two: {@code null} for what the server says
     * @param saml as JSON has it
     */
    public record SsoState(
            @Nullable Boolean manualRoles,
            @Nullable Boolean manualWorkspaces,
            @Nullable Boolean manualProjects,
            @Nullable Object saml) {

        public static final SsoState NONE = new SsoState(null, null, null, null);
    }

    /**
     * What a group gives.
     *
     * @param name of Keycloak's groups the path, which means the same in other realms
     */
    public record MappingState(MappingId id, GroupRef group, String name, Target target, Instant createdAt) {}

    /**
     * A group as last heard of.
     *
     * @param name as {@link MappingState} has it
     * @param externalId what SCIM knows it by
     * @param members the people in it, with when they were seen there first
     * @param left the people who left it, with when they did
     */
    public record GroupState(
            GroupRef group,
            String name,
            @Nullable String externalId,
            Instant createdAt,
            Map<String, Instant> members,
            Map<String, Instant> left) {

        public GroupState {
            members = Map.copyOf(members);
            left = Map.copyOf(left);
        }
    }
}

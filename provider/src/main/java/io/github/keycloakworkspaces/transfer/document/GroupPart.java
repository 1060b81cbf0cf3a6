package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the organization has to do with groups.
 *
 * @param groupMappings what groups give in the organization itself; what they give in a workspace or project stands
 *     there
 * @param groups as last heard; facts, taken as {@link OrganizationDocument.OrganizationFacts} are
 */
public record GroupPart(
        Given<SsoEntry> ssoSettings, Given<List<MappingEntry>> groupMappings, Given<List<GroupEntry>> groups) {

    public static final GroupPart NONE = new GroupPart(Given.absent(), Given.absent(), Given.absent());

    /** What may be given by hand beside what groups give; {@code null} for what the server says. */
    public record SsoEntry(
            Given<Boolean> manualRoles,
            Given<Boolean> manualWorkspaces,
            Given<Boolean> manualProjects,
            Given<Object> saml) {}

    /**
     * What a group gives.
     *
     * @param group its name; of Keycloak's groups the path
     * @param role of the organization, or in the project where it stands; there {@code null} to act with the organization's
     * @param workspace the title of one that isn't there yet
     */
    public record MappingEntry(
            GroupSource source,
            String group,
            Given<Role> role,
            Given<String> workspace,
            @Nullable Instant createdAt) {}

    /** A group as last heard of. */
    public record GroupEntry(
            GroupSource source,
            String group,
            @Nullable String externalId,
            @Nullable Instant createdAt,
            List<GroupMemberEntry> members,
            List<GroupMemberEntry> left) {

        public GroupEntry {
            members = List.copyOf(members);
            left = List.copyOf(left);
        }
    }

    /**
     * Somebody in a group, or who left it.
     *
     * @param since when they were seen in the group first, or when they left it
     */
    public record GroupMemberEntry(String user, @Nullable Instant since) {

        /** Somebody of whom nothing else is said. */
        public GroupMemberEntry(String user) {
            this(user, null);
        }
    }
}

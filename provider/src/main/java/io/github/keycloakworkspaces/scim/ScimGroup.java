package io.github.keycloakworkspaces.scim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group that was pushed to an organization.
 *
 * @param displayName compared exactly
 * @param members {@code null} where they weren't asked for
 */
public record ScimGroup(
        long id,
        String displayName,
        @Nullable String externalId,
        @Nullable List<GroupMember> members,
        Instant created,
        Instant changed) {

    public ScimGroup {
        members = members == null ? null : List.copyOf(members);
    }
}

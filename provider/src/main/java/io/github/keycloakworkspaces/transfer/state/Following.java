package io.github.keycloakworkspaces.transfer.state;

import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the role of a member follows.
 *
 * @param given the role that was given otherwise, while a group's stands in its place
 * @param heard which sources have spoken about the member, the last one at the end
 * @param scim what SCIM sent about the member
 */
public record Following(
        @Nullable GivenRole given,
        List<Heard> heard,
        @Nullable ScimState scim) {

    public static final Following NOTHING = new Following(null, List.of(), null);

    public Following {
        heard = List.copyOf(heard);
    }

    /** Whether groups decide about the member. */
    public boolean groups() {
        return !heard.isEmpty();
    }

    public record GivenRole(Role role, Source source) {}

    /**
     * That a source has spoken.
     *
     * @param overruled whether a hand has given a role since
     * @param at {@code null} for now
     */
    public record Heard(
            GroupSource source, boolean overruled, @Nullable Instant at) {}

    /**
     * What SCIM sent.
     *
     * @param userName as it was written
     * @param email in lower case
     * @param provisioned whether this organization made the account
     * @param imposed whether the account was there before and nobody asked its holder
     * @param record the rest, as JSON has it
     */
    public record ScimState(
            String userName,
            @Nullable String email,
            @Nullable String externalId,
            boolean active,
            boolean provisioned,
            boolean imposed,
            Object record,
            @Nullable Instant createdAt,
            @Nullable Instant changedAt,
            @Nullable Instant deletedAt) {}
}

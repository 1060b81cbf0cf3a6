package io.github.keycloakworkspaces.tag.rest;

import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.tag.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tag of members.
 *
 * @param createdBy {@code null} where nobody did who is, or was, a member
 * @param memberCount how many have it
 */
record TagView(
        long id,
        long organization,
        String label,
        @Nullable UserView createdBy,
        long memberCount,
        Instant createdAt,
        Instant updatedAt) {

    static TagView of(Tag tag, @Nullable MemberProfile creator) {
        return new TagView(
                tag.id().value(),
                tag.organization().value(),
                tag.label(),
                creator == null ? null : UserView.of(creator),
                tag.members(),
                tag.createdAt(),
                tag.changedAt());
    }
}

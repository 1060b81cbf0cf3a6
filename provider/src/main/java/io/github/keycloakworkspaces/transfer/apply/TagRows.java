package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the tags of members as it is told, many at once, as {@link MemberRows} does. */
public interface TagRows {

    /**
     * A tag that isn't there yet.
     *
     * @param createdBy {@code null} for nobody who is, or was, a member
     */
    record NewTag(
            String label,
            @Nullable PersonId createdBy,
            @Nullable Instant createdAt,
            @Nullable Instant changedAt) {}

    /** That a member has the tag with the label. */
    record Tagged(PersonId person, String label) {}

    /** Their numbers have the order of the list. */
    void add(OrganizationId organization, List<NewTag> tags);

    /** To members who haven't them. */
    void give(OrganizationId organization, List<Tagged> tagged);

    void take(OrganizationId organization, List<Tagged> tagged);
}

package io.github.keycloakworkspaces.tag.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.membership.http.TagNumbers;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which members are meant by {@code all}: the filters of the list of members. */
record TaggedPeople(
        @Nullable List<Role> role,
        @JsonProperty("is_deleted") @Nullable Boolean deleted,
        @Nullable Long excludeProjectId,
        @Nullable Long excludeWorkspaceId,
        @Nullable List<Long> tags,
        @Nullable List<String> userType,
        @JsonProperty("user__last_activity__gte") @Nullable Instant activeFrom,
        @JsonProperty("user__last_activity__lte") @Nullable Instant activeUntil) {

    private static final String STANDARD = "standard";

    /** Deleted people have no tags, and nobody has another seat than the standard one. */
    MemberFilter filter(@Nullable WorkspaceId outsideWorkspace, @Nullable ProjectId outsideProject) {
        boolean otherSeats = userType != null && !userType.contains(STANDARD);
        boolean otherTags = tags != null && TagNumbers.any(tags).isEmpty();
        return new MemberFilter(
                null,
                role == null ? Set.of() : Set.copyOf(role),
                null,
                false,
                null,
                outsideWorkspace,
                outsideProject,
                activeFrom,
                activeUntil,
                TagNumbers.any(tags),
                Boolean.TRUE.equals(deleted) || otherSeats || otherTags);
    }
}

package io.github.keycloakworkspaces.membership.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.membership.MemberQuery;
import io.github.keycloakworkspaces.membership.http.TagNumbers;
import io.github.keycloakworkspaces.membership.sql.MemberOrders;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of members. */
record MemberParameters(
        @Nullable Integer page,
        @Nullable Integer pageSize,
        @Nullable String search,
        @Nullable List<Role> role,
        @JsonProperty("is_deleted") @Nullable Boolean deleted,
        @Nullable Long excludeProjectId,
        @Nullable Long excludeWorkspaceId,
        @Nullable List<Long> tags,
        @Nullable List<UserType> userType,
        @JsonProperty("user__last_activity__gte") @Nullable Instant activeFrom,
        @JsonProperty("user__last_activity__lte") @Nullable Instant activeUntil,
        @Nullable Boolean contributedToProjects,
        @Nullable String ordering) {

    private static final Set<Role> NOT_DEACTIVATED = EnumSet.complementOf(EnumSet.of(Role.DEACTIVATED));

    /** Kinds of seats that the contract knows; here everybody has the standard one. */
    enum UserType {
        STANDARD,
        SERVICE,
        VIEWONLY,
        FLEX
    }

    Paging paging() {
        return Paging.of(page, pageSize);
    }

    boolean everything() {
        return paging().everything();
    }

    /** Whether projects are shown with the people. */
    boolean withProjects() {
        return Boolean.TRUE.equals(contributedToProjects);
    }

    /** The numbers of workspace and project in it have to be looked up before. */
    MemberQuery query(@Nullable WorkspaceId outsideWorkspace, @Nullable ProjectId outsideProject) {
        Ordering order = Ordering.of(ordering);
        var filter = new MemberFilter(
                search == null || search.isBlank() ? null : search.strip(),
                roles(),
                null,
                Boolean.TRUE.equals(deleted),
                null,
                outsideWorkspace,
                outsideProject,
                activeFrom,
                activeUntil,
                TagNumbers.any(tags),
                nobody());
        return new MemberQuery(filter, MemberOrders.of(order), order.descending(), paging().offset(), paging().limit());
    }

    /** Who looks for people to add doesn't want those who can't be, unless they ask for them. */
    private Set<Role> roles() {
        if (role != null) {
            return Set.copyOf(role);
        }
        boolean toBeAdded = excludeProjectId != null || excludeWorkspaceId != null;
        return toBeAdded ? NOT_DEACTIVATED : Set.of();
    }

    /** Nobody has another seat than the standard one, or a tag that there can't be. */
    private boolean nobody() {
        boolean otherSeats = userType != null && !userType.isEmpty() && !userType.contains(UserType.STANDARD);
        boolean otherTags =
                tags != null && !tags.isEmpty() && TagNumbers.any(tags).isEmpty();
        return otherSeats || otherTags;
    }

    /** All members in one page, by e-mail unless told otherwise. */
    static MemberQuery everybody(Ordering ordering) {
        return new MemberQuery(
                MemberFilter.EVERYBODY, MemberOrders.of(ordering), ordering.descending(), 0, Integer.MAX_VALUE);
    }
}

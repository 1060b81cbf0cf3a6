package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.membership.sql.MemberOrders;
import io.github.keycloakworkspaces.project.ProjectMemberQuery;
import io.github.keycloakworkspaces.roles.Role;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a list of a project's members.
 *
 * @param withDeleted without effect: deleted people are in no project any more
 */
record MemberListParameters(
        @Nullable Integer page,
        @Nullable Integer pageSize,
        @Nullable String search,
        @Nullable List<Role> role,
        @Nullable Boolean implicit,
        @Nullable Boolean noAnnotators,
        @Nullable Boolean withDeleted,
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> ids,
        @Nullable List<Long> tags,
        @Nullable List<String> userType,
        @JsonProperty("last_activity__gte") @Nullable Instant activeFrom,
        @JsonProperty("last_activity__lte") @Nullable Instant activeUntil,
        @Nullable String ordering) {

    Paging paging() {
        return Paging.of(page, pageSize);
    }

    /** One page of it. */
    ProjectMemberQuery query() {
        return query(paging().offset(), paging().limit());
    }

    /** All pages of it. */
    ProjectMemberQuery everything() {
        return query(0, Integer.MAX_VALUE);
    }

    private ProjectMemberQuery query(int offset, int limit) {
        Ordering order = Ordering.of(ordering);
        return new ProjectMemberQuery(
                new PeopleParameters(search, role, tags, userType, activeFrom, activeUntil).filter(),
                ids == null ? null : PersonNumbers.any(ids),
                implicit,
                Boolean.TRUE.equals(noAnnotators),
                MemberOrders.of(order),
                order.descending(),
                offset,
                limit);
    }
}

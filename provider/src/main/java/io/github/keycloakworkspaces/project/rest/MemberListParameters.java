package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.kc.Fields;
import io.github.keycloakworkspaces.kc.Ordering;
import io.github.keycloakworkspaces.kc.Paging;
import io.github.keycloakworkspaces.kc.PersonNumbers;
import io.github.keycloakworkspaces.project.ProjectMemberQuery;
import io.github.keycloakworkspaces.roles.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        @Nullable List<Long> ids,
        @Nullable String tags,
        @Nullable List<String> userType,
        @JsonProperty("last_activity__gte") @Nullable Instant activeFrom,
        @JsonProperty("last_activity__lte") @Nullable Instant activeUntil,
        @Nullable String ordering) {

    private static final Map<String, ProjectMemberQuery.Order> ORDERS = Map.ofEntries(
            Map.entry("", ProjectMemberQuery.Order.EMAIL),
            Map.entry("email", ProjectMemberQuery.Order.EMAIL),
            Map.entry("username", ProjectMemberQuery.Order.USERNAME),
            Map.entry("first_name", ProjectMemberQuery.Order.FIRST_NAME),
            Map.entry("last_name", ProjectMemberQuery.Order.LAST_NAME),
            Map.entry("role", ProjectMemberQuery.Order.ROLE),
            Map.entry("date_joined", ProjectMemberQuery.Order.JOINED),
            Map.entry("last_activity", ProjectMemberQuery.Order.LAST_ACTIVITY),
            Map.entry("id", ProjectMemberQuery.Order.PERSON));
    private static final String USER = "user__";

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
                order(order.name()),
                order.descending(),
                offset,
                limit);
    }

    private static ProjectMemberQuery.Order order(String name) {
        var order = ORDERS.get(name.startsWith(USER) ? name.substring(USER.length()) : name);
        if (order == null) {
            throw Fields.wrong(
                    "ordering",
                    "one of "
                            + ORDERS.keySet().stream()
                                    .filter(known -> !known.isEmpty())
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        return order;
    }
}

package io.github.keycloakworkspaces.membership.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.kc.Fields;
import io.github.keycloakworkspaces.kc.Ordering;
import io.github.keycloakworkspaces.kc.Paging;
import io.github.keycloakworkspaces.membership.MemberQuery;
import io.github.keycloakworkspaces.roles.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of members. */
record MemberParameters(
        @Nullable Integer page,
        @Nullable Integer pageSize,
        @Nullable String search,
        @Nullable List<Role> role,
        @JsonProperty("is_deleted") @Nullable Boolean deleted,
        @Nullable String ordering) {

    private static final Map<String, MemberQuery.Order> ORDERS = Map.ofEntries(
            Map.entry("id", MemberQuery.Order.PERSON),
            Map.entry("user__email", MemberQuery.Order.EMAIL),
            Map.entry("email", MemberQuery.Order.EMAIL),
            Map.entry("user__username", MemberQuery.Order.USERNAME),
            Map.entry("username", MemberQuery.Order.USERNAME),
            Map.entry("user__first_name", MemberQuery.Order.FIRST_NAME),
            Map.entry("first_name", MemberQuery.Order.FIRST_NAME),
            Map.entry("user__last_name", MemberQuery.Order.LAST_NAME),
            Map.entry("last_name", MemberQuery.Order.LAST_NAME),
            Map.entry("role", MemberQuery.Order.ROLE),
            Map.entry("user__date_joined", MemberQuery.Order.JOINED),
            Map.entry("date_joined", MemberQuery.Order.JOINED));

    Paging paging() {
        return Paging.of(page, pageSize);
    }

    MemberQuery query() {
        Ordering order = Ordering.of(ordering);
        return new MemberQuery(
                search == null || search.isBlank() ? null : search.strip(),
                role == null ? Set.of() : Set.copyOf(role),
                Boolean.TRUE.equals(deleted),
                order(order.name()),
                order.descending(),
                paging().offset(),
                paging().limit());
    }

    /** All members in one page, by e-mail unless told otherwise. */
    static MemberQuery everybody(Ordering ordering) {
        return new MemberQuery(
                null, Set.of(), false, order(ordering.name()), ordering.descending(), 0, Integer.MAX_VALUE);
    }

    private static MemberQuery.Order order(String name) {
        if (name.isEmpty()) {
            return MemberQuery.Order.EMAIL;
        }
        MemberQuery.Order order = ORDERS.get(name);
        if (order == null) {
            throw Fields.wrong(
                    "ordering",
                    "one of "
                            + String.join(
                                    ", ", ORDERS.keySet().stream().sorted().toList()));
        }
        return order;
    }
}

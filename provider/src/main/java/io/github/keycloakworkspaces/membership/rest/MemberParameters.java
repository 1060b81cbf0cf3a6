package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.kc.Fields;
import io.github.keycloakworkspaces.kc.Paging;
import io.github.keycloakworkspaces.membership.MemberQuery;
import io.github.keycloakworkspaces.roles.Role;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of members. */
final class MemberParameters {

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

    private MemberParameters() {}

    static MemberQuery read(MultivaluedMap<String, String> parameters, Paging paging) {
        Ordering ordering = Ordering.of(parameters.getFirst("ordering"));
        return new MemberQuery(
                blankToNull(parameters.getFirst("search")),
                roles(parameters.get("role")),
                flag("is_deleted", parameters.getFirst("is_deleted")),
                order(ordering.name()),
                ordering.descending(),
                paging.offset(),
                paging.limit());
    }

    /** Codes with commas between them, or the parameter several times. */
    private static Set<Role> roles(@Nullable List<String> values) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (values != null) {
            values.stream()
                    .flatMap(value -> Arrays.stream(value.split(",", -1)))
                    .filter(code -> !code.isEmpty())
                    .forEach(code -> roles.add(Role.ofCode(code)
                            .orElseThrow(() -> Fields.wrong("role", "codes of roles with commas between them"))));
        }
        return roles;
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

    private static boolean flag(String name, @Nullable String value) {
        return Boolean.TRUE.equals(Flags.read(name, value));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package io.github.keycloakworkspaces.membership.sql;

import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.membership.MemberOrder;
import java.util.Map;
import java.util.stream.Collectors;

/** What the parameter {@code ordering} of lists of people means, and how their queries sort. */
public final class MemberOrders {

    /** The contract writes what is the account's with and without this in front. */
    private static final String USER = "user__";

    private static final Map<String, MemberOrder> NAMES = Map.of(
            "id", MemberOrder.PERSON,
            "email", MemberOrder.EMAIL,
            "username", MemberOrder.USERNAME,
            "first_name", MemberOrder.FIRST_NAME,
            "last_name", MemberOrder.LAST_NAME,
            "role", MemberOrder.ROLE,
            "date_joined", MemberOrder.JOINED,
            "last_activity", MemberOrder.LAST_ACTIVITY);

    private static final String MEMBERS =
            "(select %s from KwMember m where m.organizationId = :organization and m.personId = d.person)";

    private MemberOrders() {}

    /**
     * By e-mail unless told otherwise.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code request.malformed}
     */
    public static MemberOrder of(Ordering ordering) {
        String name = ordering.name();
        if (name.isEmpty()) {
            return MemberOrder.EMAIL;
        }
        MemberOrder order = NAMES.get(name.startsWith(USER) ? name.substring(USER.length()) : name);
        if (order == null) {
            throw Fields.wrong(
                    "ordering", "one of " + NAMES.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return order;
    }

    /** The order of members {@code m} as indexes have it. */
    static String indexed(MemberOrder order, boolean descending, String role) {
        String direction = descending ? " desc" : " asc";
        String tie = "m.personId" + direction;
        return "order by "
                + (order == MemberOrder.PERSON
                        ? tie
                        : column(order, role) + direction + nulls(descending) + ", " + tie);
    }

    /**
     * The same order, written so that no index has it.
     *
     * @param named whether the people are rows {@code d} that have only the number of the person
     */
    static String sorted(MemberOrder order, boolean descending, String role, boolean named) {
        String direction = descending ? " desc" : " asc";
        String key = switch (order) {
            case EMAIL, USERNAME, FIRST_NAME, LAST_NAME, ROLE -> "lower(" + column(order, role) + ")";
            case JOINED, LAST_ACTIVITY, PERSON -> column(order, role) + " + 0";
        };
        return "order by " + (named ? MEMBERS.formatted(key) : key) + direction + nulls(descending) + ", "
                + (named ? "d.person" : "m.personId") + direction;
    }

    private static String column(MemberOrder order, String role) {
        return switch (order) {
            case EMAIL -> "m.emailKey";
            case USERNAME -> "m.usernameKey";
            case FIRST_NAME -> "m.firstNameKey";
            case LAST_NAME -> "m.lastNameKey";
            case ROLE -> role;
            case JOINED -> "m.createdAt";
            case LAST_ACTIVITY -> LastActivity.OF_MEMBER;
            case PERSON -> "m.personId";
        };
    }

    private static String nulls(boolean descending) {
        return descending ? " nulls first" : " nulls last";
    }
}

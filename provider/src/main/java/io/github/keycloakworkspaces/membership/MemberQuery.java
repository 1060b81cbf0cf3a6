package io.github.keycloakworkspaces.membership;

/**
 * Which members a list shows, in which order.
 *
 * @param limit rows a page; {@code Integer.MAX_VALUE} for all
 */
public record MemberQuery(MemberFilter filter, Order order, boolean descending, int offset, int limit) {

    /** What a list of members may be sorted by; the number of the person breaks ties. */
    public enum Order {
        EMAIL,
        USERNAME,
        FIRST_NAME,
        LAST_NAME,
        ROLE,
        JOINED,
        LAST_ACTIVITY,
        PERSON
    }

    /** One page, by e-mail. */
    public static MemberQuery byEmail(MemberFilter filter, int offset, int limit) {
        return new MemberQuery(filter, Order.EMAIL, false, offset, limit);
    }
}

package io.github.keycloakworkspaces.membership;

/**
 * Which members a list shows, in which order.
 *
 * @param limit rows a page; {@code Integer.MAX_VALUE} for all
 */
public record MemberQuery(MemberFilter filter, MemberOrder order, boolean descending, int offset, int limit) {

    /** One page, by e-mail. */
    public static MemberQuery byEmail(MemberFilter filter, int offset, int limit) {
        return new MemberQuery(filter, MemberOrder.EMAIL, false, offset, limit);
    }
}

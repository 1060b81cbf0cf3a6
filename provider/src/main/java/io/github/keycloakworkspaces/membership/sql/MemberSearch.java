package io.github.keycloakworkspaces.membership.sql;

import io.github.keycloakworkspaces.lists.LikePattern;

/** Finds members by what stands in their accounts, for queries about members: their rows repeat it in lower case. */
public final class MemberSearch {

    private MemberSearch() {}

    /**
     * E-mail, user name or names are like {@code :search}, a {@link LikePattern}.
     *
     * @param member the member's alias
     */
    public static String condition(String member) {
        return LikePattern.condition(member + ".searchKey", "search");
    }
}

package io.github.keycloakworkspaces.kc;

/** Finds members by what stands in their accounts, for queries about members: their rows repeat it in lower case. */
public final class MemberSearch {

    private static final String CONDITION = """
            (%1$s.emailKey like :search escape '!' or %1$s.usernameKey like :search escape '!'
                or concat(coalesce(%1$s.firstNameKey, ''), ' ', coalesce(%1$s.lastNameKey, '')) like :search escape '!')
            """;

    private MemberSearch() {}

    /**
     * E-mail, user name or names are like {@code :search}, a {@link LikePattern}.
     *
     * @param member the member's alias
     */
    public static String condition(String member) {
        return CONDITION.formatted(member);
    }
}

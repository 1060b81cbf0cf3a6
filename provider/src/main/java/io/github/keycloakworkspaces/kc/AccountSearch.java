package io.github.keycloakworkspaces.kc;

/** Finds people by what stands in their accounts: a condition for a query that has Keycloak's account as {@code u}. */
public final class AccountSearch {

    /** E-mail, user name or names are like {@code :search}, a {@link LikePattern}. */
    public static final String CONDITION = """
            (lower(u.email) like :search escape '!' or lower(u.username) like :search escape '!'
                or lower(concat(coalesce(u.firstName, ''), ' ', coalesce(u.lastName, ''))) like :search escape '!')
            """;

    private AccountSearch() {}
}

package io.github.keycloakworkspaces.kc;

import java.util.Locale;

/** Finds people by what stands in their accounts: a condition for a query that has Keycloak's account as {@code u}. */
public final class AccountSearch {

    /** E-mail, user name or names contain {@code :search}, whatever the case. */
    public static final String CONDITION = """
            (lower(u.email) like :search escape '!' or lower(u.username) like :search escape '!'
                or lower(concat(coalesce(u.firstName, ''), ' ', coalesce(u.lastName, ''))) like :search escape '!')
            """;

    private AccountSearch() {}

    /** The value of {@code :search}. Zero characters can't be stored, and PostgreSQL refuses to look for them. */
    public static String pattern(String text) {
        String escaped = text.toLowerCase(Locale.ROOT)
                .replace("\0", "")
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}

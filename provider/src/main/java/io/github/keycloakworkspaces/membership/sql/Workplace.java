package io.github.keycloakworkspaces.membership.sql;

import io.github.keycloakworkspaces.roles.Role;

/** Where people work, as a condition of native SQL that every statement which asks for it shares. */
public final class Workplace {

    private static final String WORKING = String.join("', '", Role.codes(Role::working));

    private Workplace() {}

    /**
     * The number of the organization in which a person works: as they have chosen, or, as long as that is disabled, the
     * first of the others. Of somebody who works nowhere what they have chosen, if anything.
     *
     * @param person the alias of a row of {@code KW_PERSON}
     */
    public static String of(String person) {
        return "COALESCE((%s), (%s), %s.ACTIVE_ORGANIZATION_ID)"
                .formatted(
                        working(
                                "a.ORGANIZATION_ID",
                                person,
                                "a.ORGANIZATION_ID = %s.ACTIVE_ORGANIZATION_ID".formatted(person)),
                        working("MIN(a.ORGANIZATION_ID)", person, "1 = 1"),
                        person);
    }

    private static String working(String selected, String person, String condition) {
        return """
                SELECT %s
                FROM KW_MEMBER a
                JOIN KW_ORGANIZATION ak ON ak.ID = a.ORGANIZATION_ID
                JOIN ORG ao ON ao.ID = ak.ORG_ID AND ao.ENABLED = TRUE
                WHERE a.PERSON_ID = %s.ID AND a.DELETED_AT IS NULL AND a.ROLE IN ('%s') AND %s
                """.formatted(selected, person, WORKING, condition);
    }
}

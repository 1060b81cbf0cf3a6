package io.github.keycloakworkspaces.membership.jpa;

import io.github.keycloakworkspaces.kc.AccountNames;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What members are sorted and searched by, which repeats what their accounts say so that an index of one table has it.
 * A deleted member has none.
 */
public final class NameKeys {

    /** No name has it: a search finds no text that begins in one name and ends in another. */
    private static final String BETWEEN = "\t";

    /** As a query takes them from the account {@code u}. */
    private static final Map<String, String> KEYS = keys();

    private static final String UPDATE = KEYS.entrySet().stream()
            .map(key -> """
                    m.%s = (select %s
                        from KwPerson p join UserEntity u on u.id = p.userId and u.realmId = p.realmId
                        where p.id = m.personId)""".formatted(key.getKey(), key.getValue()))
            .collect(Collectors.joining(",\n", "update KwMember m set ", "\nwhere m.deletedAt is null\n"));

    private static final String DIFFERENT = """
            and exists (select p.id from KwPerson p
                left join UserEntity u on u.id = p.userId and u.realmId = p.realmId
                where p.id = m.personId and (%s))
            """.formatted(KEYS.entrySet().stream()
            .map(key -> "m.%s is distinct from %s".formatted(key.getKey(), key.getValue()))
            .collect(Collectors.joining(" or ")));

    private static final String FROM_ACCOUNT = """
            UPDATE KW_MEMBER SET EMAIL_KEY = LOWER(?), USERNAME_KEY = LOWER(?), FIRST_NAME_KEY = LOWER(?),
              LAST_NAME_KEY = LOWER(?), SEARCH_KEY = LOWER(?)
            WHERE DELETED_AT IS NULL AND PERSON_ID IN (SELECT ID FROM KW_PERSON WHERE REALM_ID = ? AND USER_ID = ?)""";

    private final EntityManager em;

    public NameKeys(EntityManager em) {
        this.em = em;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("emailKey", "lower(u.email)");
        keys.put("usernameKey", "lower(u.username)");
        keys.put("firstNameKey", "lower(u.firstName)");
        keys.put("lastNameKey", "lower(u.lastName)");
        keys.put(
                "searchKey",
                "lower(coalesce(u.email, '') || '%1$s' || u.username || '%1$s' || coalesce(u.firstName, '') || ' ' || coalesce(u.lastName, ''))"
                        .formatted(BETWEEN));
        return keys;
    }

    /** Of somebody who becomes a member. */
    void take(OrganizationId organization, PersonId person) {
        em.createQuery(UPDATE + "and m.organizationId = :organization and m.personId = :person")
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .executeUpdate();
    }

    /** Of somebody in all organizations, who may have no account any more. */
    void take(PersonId person) {
        em.createQuery(UPDATE + "and m.personId = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }

    /** Of somebody whose account is changed at this moment, in all organizations. */
    public static void take(AccountNames names, Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FROM_ACCOUNT)) {
            update.setString(1, names.email());
            update.setString(2, names.username());
            update.setString(3, names.firstName());
            update.setString(4, names.lastName());
            update.setString(5, searched(names));
            update.setString(6, names.realm());
            update.setString(7, names.account());
            update.executeUpdate();
        }
    }

    private static String searched(AccountNames names) {
        String name = Stream.of(names.firstName(), names.lastName())
                .map(part -> Objects.requireNonNullElse(part, ""))
                .collect(Collectors.joining(" "));
        return Stream.of(names.email(), names.username(), name)
                .map(part -> Objects.requireNonNullElse(part, ""))
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * Of everybody whose account was changed past the server.
     *
     * @return how many memberships were wrong
     */
    public int repair() {
        return em.createQuery(UPDATE + DIFFERENT).executeUpdate();
    }
}

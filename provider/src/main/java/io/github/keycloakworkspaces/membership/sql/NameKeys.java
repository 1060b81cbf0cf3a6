package io.github.keycloakworkspaces.membership.sql;

import io.github.keycloakworkspaces.membership.keycloak.AccountNames;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What members are sorted and searched by, which repeats what their accounts say so that an index of one table has it.
 * A deleted member has none. In lower case a name may be longer than it was, and than the column: its end is left out.
 */
public final class NameKeys {

    private static final List<String> NAMES = List.of("email", "username", "firstName", "lastName");

    private static final String ACCOUNT = """
            from KwPerson p join UserEntity u on u.id = p.userId and u.realmId = p.realmId where p.id = m.personId""";

    private static final String KEY = "substring(lower(u.%1$s), 1, 255)";

    private static final String UPDATE = NAMES.stream()
            .map(name -> ("m.%1$sKey = (select " + KEY + " %2$s)").formatted(name, ACCOUNT))
            .collect(Collectors.joining(",\n", "update KwMember m set ", "\nwhere m.deletedAt is null\n"));

    private static final String DIFFERENT = NAMES.stream()
            .map(name -> ("m.%1$sKey is distinct from " + KEY).formatted(name))
            .collect(Collectors.joining(" or ", """
                    and exists (select p.id from KwPerson p
                        left join UserEntity u on u.id = p.userId and u.realmId = p.realmId
                        where p.id = m.personId and (""", "))"));

    private static final String FROM_ACCOUNT = """
            UPDATE KW_MEMBER SET EMAIL_KEY = SUBSTRING(LOWER(?), 1, 255), USERNAME_KEY = SUBSTRING(LOWER(?), 1, 255),
              FIRST_NAME_KEY = SUBSTRING(LOWER(?), 1, 255), LAST_NAME_KEY = SUBSTRING(LOWER(?), 1, 255)
            WHERE DELETED_AT IS NULL AND PERSON_ID IN (SELECT ID FROM KW_PERSON WHERE REALM_ID = ? AND USER_ID = ?)""";

    private final EntityManager em;

    public NameKeys(EntityManager em) {
        this.em = em;
    }

    /** Of people who become members. */
    public void take(OrganizationId organization, Collection<PersonId> people) {
        em.createQuery(UPDATE + "and m.organizationId = :organization and m.personId in :people")
                .setParameter("organization", organization.value())
                .setParameter("people", PersonId.values(people))
                .executeUpdate();
    }

    /** Of somebody in all organizations, who may have no account any more. */
    public void take(PersonId person) {
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
            update.setString(5, names.realm());
            update.setString(6, names.account());
            update.executeUpdate();
        }
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

package io.github.keycloakworkspaces.scim.jpa;

import io.github.keycloakworkspaces.scim.Condition;
import io.github.keycloakworkspaces.scim.Operator;
import io.github.keycloakworkspaces.scim.UserAttribute;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds people by what identity providers look for before they do anything: names, addresses and their own ids. Each has
 * an index, in one table for those of whom something was sent and in another for the others; one statement about both
 * would read everybody.
 */
final class UserSearch {

    private static final String SENT =
            "select s.personId from KwScimUser s where s.organizationId = :organization and ";

    private static final String MEMBERS =
            "select m.personId from KwMember m where m.organizationId = :organization and m.deletedAt is null and ";

    private static final String UNSENT = """
        and not exists (select s.id from KwScimUser s
                where s.organizationId = m.organizationId and s.personId = m.personId)""";

    private final EntityManager em;

    UserSearch(EntityManager em) {
        this.em = em;
    }

    static String column(UserAttribute attribute) {
        return switch (attribute) {
            case ID -> "m.personId";
            case USER_NAME -> "coalesce(s.userNameKey, m.emailKey, m.usernameKey)";
            case EXTERNAL_ID -> "s.externalId";
            case EMAIL -> "case when s.id is null then coalesce(m.emailKey, m.usernameKey) else s.emailKey end";
            case EMAIL_TYPE -> "coalesce(s.emailType, 'work')";
            case ACTIVE -> PersonRow.ACTIVE;
            case CREATED -> PersonRow.CREATED;
            case CHANGED -> PersonRow.CHANGED;
        };
    }

    /** Those among whom everybody is who meets the condition, hidden ones too; empty if no index says so. */
    Optional<Set<Long>> candidates(OrganizationId organization, @Nullable Condition<UserAttribute> condition) {
        if (condition instanceof Condition.All<UserAttribute> all) {
            return all.conditions().stream()
                    .map(part -> candidates(organization, part))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (condition instanceof Condition.OfText<UserAttribute> text
                && text.operator() == Operator.EQUAL
                && text.value().indexOf('\0') < 0) {
            return equal(organization, text.attribute(), text.value());
        }
        return Optional.empty();
    }

    private Optional<Set<Long>> equal(OrganizationId organization, UserAttribute attribute, String value) {
        return switch (attribute) {
            case USER_NAME -> Optional.of(named(organization, value));
            case EMAIL -> Optional.of(addressed(organization, value));
            case EXTERNAL_ID -> Optional.of(numbers(organization, SENT + "s.externalId = :value", value));
            case ID, EMAIL_TYPE, ACTIVE, CREATED, CHANGED -> Optional.empty();
        };
    }

    Set<Long> named(OrganizationId organization, String userName) {
        String key = key(userName);
        Set<Long> found = numbers(organization, SENT + "s.userNameKey = :value", key);
        found.addAll(numbers(organization, MEMBERS + "m.emailKey = :value\n" + UNSENT, key));
        found.addAll(numbers(organization, MEMBERS + "m.usernameKey = :value and m.emailKey is null\n" + UNSENT, key));
        return found;
    }

    /** By what was sent, and as the account says. */
    Set<Long> addressed(OrganizationId organization, String address) {
        String key = key(address);
        Set<Long> found = numbers(organization, SENT + "s.emailKey = :value", key);
        found.addAll(numbers(organization, MEMBERS + "m.emailKey = :value", key));
        found.addAll(numbers(organization, MEMBERS + "m.usernameKey = :value and m.emailKey is null", key));
        return found;
    }

    private Set<Long> numbers(OrganizationId organization, String statement, String value) {
        List<Long> found = em.createQuery(statement, Long.class)
                .setParameter("organization", organization.value())
                .setParameter("value", value)
                .getResultList();
        return new HashSet<>(found);
    }

    static Set<PersonId> people(Set<Long> numbers) {
        Set<PersonId> people = new HashSet<>();
        numbers.forEach(number -> people.add(new PersonId(number)));
        return people;
    }

    static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

package io.github.keycloakworkspaces.membership.jpa;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Changes;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of people, and the organization that each works in. */
final class PersonRows {

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;
    private final Changes changes;

    PersonRows(EntityManager em, String realmId, Clock clock, Changes changes) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
        this.changes = changes;
    }

    Optional<PersonId> find(AccountId account) {
        return em
                .createQuery("select p.id from KwPerson p where p.realmId = :realm and p.userId = :account", Long.class)
                .setParameter("realm", realmId)
                .setParameter("account", account.value())
                .getResultList()
                .stream()
                .map(PersonId::new)
                .findFirst();
    }

    /** Flushed at once: of two requests that number the same account, one fails here before anything was done with it. */
    PersonId add(AccountId account) {
        KwPerson row = new KwPerson();
        row.realmId = realmId;
        row.userId = account.value();
        row.createdAt = clock.millis();
        em.persist(row);
        em.flush();
        return new PersonId(row.id);
    }

    void hold(PersonId person) {
        em.createQuery("select p from KwPerson p where p.id = :person and p.realmId = :realm", KwPerson.class)
                .setParameter("person", person.value())
                .setParameter("realm", realmId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(em::detach);
    }

    /** Guards rows that name a person against numbers of another realm, which no foreign key sees. */
    void require(PersonId person) {
        if (column("p.id", person).isEmpty()) {
            throw new IllegalArgumentException("no person " + person.value() + " in this realm");
        }
    }

    Optional<AccountId> account(PersonId person) {
        return column("p.userId", person).map(value -> new AccountId((String) value));
    }

    Map<PersonId, AccountId> accounts(Collection<PersonId> people) {
        return em
                .createQuery("""
                    select p.id as id, p.userId as account from KwPerson p
                    where p.realmId = :realm and p.userId is not null and p.id in :people\
                    """, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("people", PersonId.values(people))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> new PersonId(row.get("id", Long.class)),
                        row -> new AccountId(row.get("account", String.class))));
    }

    Optional<OrganizationId> activeOrganization(PersonId person) {
        return column("p.activeOrganizationId", person).map(value -> new OrganizationId((Long) value));
    }

    List<PersonId> atWork(OrganizationId organization) {
        return em
                .createQuery("""
                    select p.id from KwPerson p
                    where p.realmId = :realm and p.activeOrganizationId = :organization
                    order by p.id\
                    """, Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .getResultList()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    void setActiveOrganization(PersonId person, Optional<OrganizationId> organization) {
        changes.person(person);
        String value = organization.isPresent() ? ":organization" : "null";
        Query update = em.createQuery("update KwPerson p set p.activeOrganizationId = " + value
                        + " where p.id = :person and p.realmId = :realm")
                .setParameter("person", person.value())
                .setParameter("realm", realmId);
        organization.ifPresent(id -> update.setParameter("organization", id.value()));
        update.executeUpdate();
    }

    void detachAccount(PersonId person) {
        changes.person(person);
        em.createQuery("update KwPerson p set p.userId = null, p.activeOrganizationId = null"
                        + " where p.id = :person and p.realmId = :realm")
                .setParameter("person", person.value())
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /** Only after the realm's organizations are gone: their Owners refer to these rows. */
    void removeAll() {
        em.createQuery("delete from KwPerson p where p.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    private Optional<Object> column(String column, PersonId person) {
        List<@Nullable Object> values = em.createQuery(
                        "select " + column + " from KwPerson p where p.id = :person and p.realmId = :realm",
                        Object.class)
                .setParameter("person", person.value())
                .setParameter("realm", realmId)
                .getResultList();
        return values.stream().filter(Objects::nonNull).findFirst();
    }
}

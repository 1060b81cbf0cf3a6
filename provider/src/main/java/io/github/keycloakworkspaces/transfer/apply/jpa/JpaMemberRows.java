package io.github.keycloakworkspaces.transfer.apply.jpa;

import static io.github.keycloakworkspaces.transfer.apply.jpa.StatementBatch.row;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.sql.NameKeys;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Changes;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.apply.MemberRows;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.OrganizationFacts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of members and of people's numbers. */
public final class JpaMemberRows implements MemberRows {

    /** So many values a statement has at most. */
    static final int MOST = 1000;

    private static final String PERSON =
            "INSERT INTO KW_PERSON (ID, REALM_ID, USER_ID, CREATED_AT) VALUES (?, ?, ?, ?)";

    private static final String MEMBER = """
            INSERT INTO KW_MEMBER
              (ID, ORGANIZATION_ID, PERSON_ID, ROLE, SOURCE, CREATED_AT, CHANGED_AT, DELETED_AT)
            VALUES (nextval('KW_MEMBER_SEQ'), ?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;
    private final Changes changes;
    private final StatementBatch rows;
    private final NameKeys nameKeys;

    public JpaMemberRows(EntityManager em, String realmId, Clock clock, Changes changes) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
        this.changes = changes;
        this.rows = new StatementBatch(em);
        this.nameKeys = new NameKeys(em);
    }

    @Override
    public Map<AccountId, PersonId> people(Collection<AccountId> accounts) {
        Map<AccountId, PersonId> people = new HashMap<>();
        for (List<String> part : parts(accounts.stream().map(AccountId::value).toList())) {
            em.createQuery("""
                            select p.id as id, p.userId as account from KwPerson p
                            where p.realmId = :realm and p.userId in (:accounts)""", Tuple.class)
                    .setParameter("realm", realmId)
                    .setParameter("accounts", part)
                    .getResultList()
                    .forEach(found -> people.put(
                            new AccountId(found.get("account", String.class)),
                            new PersonId(found.get("id", Long.class))));
        }
        Set<AccountId> missing = new LinkedHashSet<>(accounts);
        missing.removeAll(people.keySet());
        List<AccountId> added = List.copyOf(missing);
        List<Long> numbers = rows.numbers("KW_PERSON_SEQ", added.size());
        List<@Nullable Object[]> persons = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            people.put(added.get(i), new PersonId(numbers.get(i)));
            persons.add(row(numbers.get(i), realmId, added.get(i).value(), clock.millis()));
        }
        rows.send(PERSON, persons);
        return people;
    }

    @Override
    public PersonId nobody(OrganizationId organization) {
        return em
                .createQuery("""
                        select m.personId from KwMember m
                        join KwPerson p on p.id = m.personId and p.realmId = :realm and p.userId is null
                        where m.organizationId = :organization
                        order by m.personId""", Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(PersonId::new)
                .findFirst()
                .orElseGet(() -> formerMember(organization));
    }

    private PersonId formerMember(OrganizationId organization) {
        PersonId stranger = stranger();
        Instant now = clock.instant();
        add(organization, List.of(new NewMember(stranger, Role.DEACTIVATED, Source.IMPORT, now, now)));
        return stranger;
    }

    @Override
    public PersonId stranger() {
        Long number = rows.numbers("KW_PERSON_SEQ", 1).get(0);
        rows.send(PERSON, List.<@Nullable Object[]>of(row(number, realmId, null, clock.millis())));
        return new PersonId(number);
    }

    @Override
    public void add(OrganizationId organization, List<NewMember> members) {
        List<@Nullable Object[]> added = new ArrayList<>();
        for (NewMember member : members) {
            long created = millis(member.createdAt(), clock.millis());
            Instant deletedAt = member.deletedAt();
            added.add(row(
                    organization.value(),
                    member.person().value(),
                    member.role().code(),
                    member.source().code(),
                    created,
                    deletedAt == null ? created : deletedAt.toEpochMilli(),
                    deletedAt == null ? null : deletedAt.toEpochMilli()));
        }
        rows.send(MEMBER, added);
        parts(members.stream().map(NewMember::person).toList()).forEach(part -> nameKeys.take(organization, part));
    }

    @Override
    public void setFacts(OrganizationId organization, OrganizationFacts facts) {
        Instant createdAt = facts.createdAt();
        Integer resets = facts.linkResets();
        if (createdAt != null) {
            change("k.createdAt = :value", organization)
                    .setParameter("value", createdAt.toEpochMilli())
                    .executeUpdate();
        }
        if (resets != null) {
            change("k.linkCounter = :value", organization)
                    .setParameter("value", resets)
                    .executeUpdate();
        }
    }

    private Query change(String what, OrganizationId organization) {
        return em.createQuery("update KwOrganization k set " + what + " where k.id = :id and k.realmId = :realm")
                .setParameter("id", organization.value())
                .setParameter("realm", realmId);
    }

    @Override
    public void setFacts(OrganizationId organization, PersonId member, Source source, @Nullable Instant createdAt) {
        Query update = em.createQuery("update KwMember m set m.source = :source"
                        + (createdAt == null ? "" : ", m.createdAt = :createdAt")
                        + " where m.organizationId = :organization and m.personId = :person")
                .setParameter("source", source.code())
                .setParameter("organization", organization.value())
                .setParameter("person", member.value());
        if (createdAt != null) {
            update.setParameter("createdAt", createdAt.toEpochMilli());
        }
        update.executeUpdate();
    }

    @Override
    public void workIn(OrganizationId organization, Collection<PersonId> people) {
        // Not "is null": PostgreSQL would look up everybody who works nowhere, instead of these people.
        work(organization, people, " and coalesce(p.activeOrganizationId, 0) = 0");
    }

    @Override
    public void moveTo(OrganizationId organization, Collection<PersonId> people) {
        work(organization, people, "");
    }

    private void work(OrganizationId organization, Collection<PersonId> people, String condition) {
        for (List<Long> part : parts(PersonId.values(people))) {
            part.forEach(person -> changes.person(new PersonId(person)));
            em.createQuery("update KwPerson p set p.activeOrganizationId = :organization"
                            + " where p.realmId = :realm and p.id in (:people)" + condition)
                    .setParameter("organization", organization.value())
                    .setParameter("realm", realmId)
                    .setParameter("people", part)
                    .executeUpdate();
        }
    }

    static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            parts.add(all.subList(from, Math.min(from + MOST, all.size())));
        }
        return parts;
    }

    static long millis(@Nullable Instant instant, long otherwise) {
        return instant == null ? otherwise : instant.toEpochMilli();
    }
}

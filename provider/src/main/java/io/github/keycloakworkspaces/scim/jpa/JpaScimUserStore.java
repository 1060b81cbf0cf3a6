package io.github.keycloakworkspaces.scim.jpa;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.scim.Condition;
import io.github.keycloakworkspaces.scim.ProvisionedPerson;
import io.github.keycloakworkspaces.scim.ScimQuery;
import io.github.keycloakworkspaces.scim.ScimUser;
import io.github.keycloakworkspaces.scim.ScimUserStore;
import io.github.keycloakworkspaces.scim.UserAttribute;
import io.github.keycloakworkspaces.scim.UserRecord;
import io.github.keycloakworkspaces.scim.UserState;
import io.github.keycloakworkspaces.scim.json.UserRecordJson;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one realm's organizations were sent about members, in the database of Keycloak and in its transaction. */
public final class JpaScimUserStore implements ScimUserStore {

    /** So many values a statement has at most. */
    private static final int MOST = 1000;

    private static final String OF_PERSON = "where s.organizationId = :organization and s.personId = :person";

    private static final String CHANGE = """
            update KwScimUser s set s.userName = :userName, s.userNameKey = :userNameKey, s.emailKey = :emailKey,
                s.emailType = :emailType, s.externalId = :externalId, s.record = :record, s.active = :active,
                s.provisioned = :provisioned, s.changedAt = :now, s.deletedAt = null
            """ + OF_PERSON;

    private static final String HIDE = """
            update KwScimUser s set s.userNameKey = null, s.emailKey = null, s.active = false, s.changedAt = :now,
                s.deletedAt = :now
            """ + OF_PERSON;

    private static final String OTHERS =
            "where s.organizationId = :organization and s.personId <> :person and s.userNameKey = :key";

    private static final String TAKEN = "select s.personId from KwScimUser s " + OTHERS;

    private static final String FREE = "update KwScimUser s set s.userNameKey = null " + OTHERS
            + " and exists (select m.id from KwMember m where m.organizationId = s.organizationId"
            + " and m.personId = s.personId and m.deletedAt is not null)";

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;
    private final UserSearch search;

    public JpaScimUserStore(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
        this.search = new UserSearch(em);
    }

    @Override
    public Page<ScimUser> list(OrganizationId organization, ScimQuery<UserAttribute> query) {
        Condition<UserAttribute> condition = query.condition();
        Optional<Set<Long>> candidates = search.candidates(organization, condition);
        if (candidates.filter(Set::isEmpty).isPresent()) {
            return new Page<>(List.of(), 0);
        }
        var conditions = new Conditions<>(UserSearch::column);
        String wanted = PersonRow.VISIBLE
                + (candidates.isPresent() ? "and m.personId in :candidates\n" : "")
                + (condition == null ? "" : "and " + conditions.write(condition) + '\n');
        TypedQuery<Long> count = conditions.bind(query(
                "select count(m.id) " + PersonRow.ROWS + PersonRow.OF_ORGANIZATION + wanted, organization, Long.class));
        candidates.ifPresent(people -> count.setParameter("candidates", people));
        long found = count.getSingleResult();
        if (query.count() == 0 || query.offset() >= found) {
            return new Page<>(List.of(), found);
        }
        TypedQuery<Tuple> page = conditions.bind(query(
                PersonRow.COLUMNS + PersonRow.WITH_ACCOUNT + wanted + "order by m.personId",
                organization,
                Tuple.class));
        candidates.ifPresent(people -> page.setParameter("candidates", people));
        List<ScimUser> users = page.setFirstResult(query.offset()).setMaxResults(query.count()).getResultList().stream()
                .map(row -> new PersonRow(row).user())
                .toList();
        return new Page<>(users, found);
    }

    @Override
    public Optional<ProvisionedPerson> find(OrganizationId organization, PersonId person) {
        return query(PersonRow.COLUMNS + PersonRow.WITH_ACCOUNT + "and m.personId = :person", organization, Tuple.class)
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .map(row -> new PersonRow(row).person(organization))
                .findFirst();
    }

    @Override
    public Set<PersonId> visible(OrganizationId organization, Set<PersonId> people) {
        Set<Long> found = new HashSet<>();
        List<Long> all = PersonId.values(people);
        for (int from = 0; from < all.size(); from += MOST) {
            found.addAll(query(
                            "select m.personId " + PersonRow.ROWS + PersonRow.OF_ORGANIZATION + PersonRow.VISIBLE
                                    + "and m.personId in :people",
                            organization,
                            Long.class)
                    .setParameter("people", all.subList(from, Math.min(from + MOST, all.size())))
                    .getResultList());
        }
        return UserSearch.people(found);
    }

    @Override
    public Optional<PersonId> named(OrganizationId organization, String userName) {
        return visible(organization, UserSearch.people(search.named(organization, userName))).stream()
                .findFirst();
    }

    @Override
    public Set<PersonId> addressed(OrganizationId organization, EmailAddress address) {
        Set<Long> found = new HashSet<>();
        address.spellings().forEach(spelling -> found.addAll(search.addressed(organization, spelling)));
        return visible(organization, UserSearch.people(found));
    }

    private <T> TypedQuery<T> query(String statement, OrganizationId organization, Class<T> type) {
        return em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
    }

    @Override
    public void put(OrganizationId organization, PersonId person, UserState sent, boolean provisioned) {
        UserRecord record = sent.record();
        String key = freeKey(organization, person, record.userName());
        int changed = of(CHANGE, organization, person)
                .setParameter("userName", record.userName())
                .setParameter("userNameKey", key)
                .setParameter("emailKey", emailKey(record))
                .setParameter("emailType", UserSearch.key(record.addressType()))
                .setParameter("externalId", record.externalId())
                .setParameter("record", UserRecordJson.write(record))
                .setParameter("active", sent.active())
                .setParameter("provisioned", provisioned)
                .setParameter("now", clock.millis())
                .executeUpdate();
        if (changed == 0) {
            add(organization, person, sent, provisioned, key);
        }
    }

    /**
     * What somebody is found by from now on; {@code null} where that is somebody else's. Whoever was deleted by a hand
     * since is found by it no more.
     */
    private @Nullable String freeKey(OrganizationId organization, PersonId person, String userName) {
        String key = UserSearch.key(userName);
        if (!taken(organization, person, key)) {
            return key;
        }
        of(FREE, organization, person).setParameter("key", key).executeUpdate();
        return taken(organization, person, key) ? null : key;
    }

    private boolean taken(OrganizationId organization, PersonId person, String key) {
        return !em.createQuery(TAKEN, Long.class)
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    private void add(
            OrganizationId organization, PersonId person, UserState sent, boolean provisioned, @Nullable String key) {
        UserRecord record = sent.record();
        KwScimUser row = new KwScimUser();
        row.organizationId = organization.value();
        row.personId = person.value();
        row.userName = record.userName();
        row.userNameKey = key;
        row.emailKey = emailKey(record);
        row.emailType = UserSearch.key(record.addressType());
        row.externalId = record.externalId();
        row.record = UserRecordJson.write(record);
        row.active = sent.active();
        row.provisioned = provisioned;
        row.createdAt = clock.millis();
        row.changedAt = row.createdAt;
        em.persist(row);
        em.flush();
    }

    private static @Nullable String emailKey(UserRecord record) {
        return record.address().map(EmailAddress::value).orElse(null);
    }

    @Override
    public void hide(OrganizationId organization, PersonId person) {
        of(HIDE, organization, person).setParameter("now", clock.millis()).executeUpdate();
    }

    private Query of(String statement, OrganizationId organization, PersonId person) {
        return em.createQuery(statement)
                .setParameter("organization", organization.value())
                .setParameter("person", person.value());
    }
}

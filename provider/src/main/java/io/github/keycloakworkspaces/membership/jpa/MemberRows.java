package io.github.keycloakworkspaces.membership.jpa;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberCounts;
import io.github.keycloakworkspaces.membership.MembershipStore.Membership;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of members; the statements that change them come after the realm was checked with the organization's row. */
final class MemberRows {

    static final List<String> WORKING = Role.codes(Role::working);

    /** What goes with a membership. Who comes back begins anew, until groups are heard of again. */
    private static final List<String> OF_A_MEMBER = List.of(
            "KwWorkspaceMember",
            "KwProjectMember",
            "KwProjectRole",
            "KwTaskAssignee",
            "KwMemberTag",
            "KwToken",
            "KwGroupMember",
            "KwGroupRun");

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;

    MemberRows(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
    }

    Optional<Member> find(OrganizationId organization, PersonId person) {
        return em
                .createQuery("""
                    select m.id as id, m.role as role, m.source as source, m.deletedAt as deletedAt
                    from KwMember m
                    join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
                    where m.organizationId = :organization and m.personId = :person\
                    """, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .map(row -> member(row, organization, person))
                .findFirst();
    }

    List<Membership> of(PersonId person) {
        return em
                .createQuery("""
                    select k.id as organization, o.name as title, m.role as role,
                        m.imposed as imposed
                    from KwMember m
                    join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
                    join OrganizationEntity o on o.id = k.nativeId and o.realmId = k.realmId
                    where m.personId = :person and m.deletedAt is null
                    order by k.id\
                    """, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .map(row -> new Membership(
                        new OrganizationId(row.get("organization", Long.class)),
                        row.get("title", String.class),
                        role(row.get("role", String.class)),
                        row.get("imposed", Boolean.class)))
                .toList();
    }

    boolean imposed(OrganizationId organization, PersonId person) {
        return !em.createQuery("""
                    select m.id from KwMember m
                    where m.organizationId = :organization and m.personId = :person and m.imposed = true\
                    """, Long.class)
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .getResultList()
                .isEmpty();
    }

    void setImposed(OrganizationId organization, PersonId person, boolean imposed) {
        of(
                        "update KwMember m set m.imposed = :imposed"
                                + " where m.organizationId = :organization and m.personId = :person",
                        organization,
                        person)
                .setParameter("imposed", imposed)
                .executeUpdate();
    }

    /** Whose account is gone takes no seat; of these only an Owner has still a role. */
    long countActive(OrganizationId organization) {
        return em.createQuery("""
            select count(m.id)
            from KwMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            join KwPerson p on p.id = m.personId and p.userId is not null
            where m.organizationId = :organization and m.deletedAt is null and m.role in :working\
            """, Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("working", WORKING)
                .getSingleResult();
    }

    /** The account that a person has lost takes no seat, as in {@link #countActive}. */
    MemberCounts counts(OrganizationId organization) {
        Map<Role, Long> roles = new EnumMap<>(Role.class);
        long seats = 0;
        for (Tuple row : em.createQuery("""
            select m.role as role, count(m.id) as members, count(p.userId) as accounts
            from KwMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            join KwPerson p on p.id = m.personId
            where m.organizationId = :organization and m.deletedAt is null
            group by m.role\
            """, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .getResultList()) {
            Role role = role(row.get("role", String.class));
            roles.put(role, row.get("members", Long.class));
            seats += role.working() ? row.get("accounts", Long.class) : 0;
        }
        return new MemberCounts(roles, seats);
    }

    List<Member> live(OrganizationId organization, Collection<PersonId> people) {
        return em
                .createQuery("""
                    select m.id as id, m.personId as person, m.role as role, m.source as source,
                        m.deletedAt as deletedAt
                    from KwMember m
                    join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
                    where m.organizationId = :organization and m.deletedAt is null and m.personId in :people\
                    """, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("people", PersonId.values(people))
                .getResultList()
                .stream()
                .map(row -> member(row, organization, new PersonId(row.get("person", Long.class))))
                .toList();
    }

    List<PersonId> livePeople(OrganizationId organization, long after, int most) {
        return em
                .createQuery("""
                    select m.personId from KwMember m
                    join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
                    where m.organizationId = :organization and m.deletedAt is null and m.personId > :after
                    order by m.personId\
                    """, Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Nothing is changed, and the answer is {@code false}, if there is no row yet. */
    boolean change(OrganizationId organization, PersonId person, Role role, Source source) {
        return of("""
            update KwMember m
            set m.role = :role, m.source = :source, m.baseRole = null, m.baseSource = null,
                m.changedAt = :now, m.deletedAt = null
            where m.organizationId = :organization and m.personId = :person\
            """, organization, person)
                        .setParameter("role", role.code())
                        .setParameter("source", source.code())
                        .setParameter("now", clock.millis())
                        .executeUpdate()
                > 0;
    }

    /** The number of the new row. */
    long add(OrganizationId organization, PersonId person, Role role, Source source) {
        KwMember row = row(organization, person, role, source);
        insert(row);
        return row.id;
    }

    void addOwner(OrganizationId organization, PersonId owner) {
        KwMember row = row(organization, owner, Role.OWNER, Source.MANUAL);
        row.ownerOf = organization.value();
        insert(row);
    }

    void endOwnership(OrganizationId organization, PersonId owner, Role role) {
        of("""
            update KwMember m set m.role = :role, m.ownerOf = null, m.baseRole = null,
                m.baseSource = null, m.changedAt = :now
            where m.organizationId = :organization and m.personId = :person\
            """, organization, owner)
                .setParameter("role", role.code())
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    void beginOwnership(OrganizationId organization, PersonId owner) {
        of("""
            update KwMember m set m.role = :role, m.ownerOf = m.organizationId, m.baseRole = null,
                m.baseSource = null, m.changedAt = :now
            where m.organizationId = :organization and m.personId = :person\
            """, organization, owner)
                .setParameter("role", Role.OWNER.code())
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    /** What the member had is taken by statements of their own: none of those tables is read to find out what there is. */
    void delete(OrganizationId organization, PersonId person) {
        of("""
            update KwMember m
            set m.role = :role, m.baseRole = null, m.baseSource = null, m.changedAt = :now,
                m.deletedAt = :now, m.emailKey = null, m.usernameKey = null, m.firstNameKey = null,
                m.lastNameKey = null
            where m.organizationId = :organization and m.personId = :person and m.deletedAt is null\
            """, organization, person)
                .setParameter("role", Role.DEACTIVATED.code())
                .setParameter("now", clock.millis())
                .executeUpdate();
        for (String grants : OF_A_MEMBER) {
            of(
                            "delete from " + grants
                                    + " g where g.organizationId = :organization and g.personId = :person",
                            organization,
                            person)
                    .executeUpdate();
        }
    }

    /** A token that was made by somebody who worked ends with that, and doesn't come back with them. */
    void endTokens(OrganizationId organization, PersonId person) {
        of("""
            delete from KwToken t
            where t.organizationId = :organization and t.personId = :person
              and not exists (select m.id from KwMember m where m.organizationId = :organization
                and m.personId = :person and m.deletedAt is null and m.role in :working)\
            """, organization, person).setParameter("working", WORKING).executeUpdate();
    }

    private Query of(String statement, OrganizationId organization, PersonId person) {
        return em.createQuery(statement)
                .setParameter("organization", organization.value())
                .setParameter("person", person.value());
    }

    private KwMember row(OrganizationId organization, PersonId person, Role role, Source source) {
        KwMember row = new KwMember();
        row.organizationId = organization.value();
        row.personId = person.value();
        row.role = role.code();
        row.source = source.code();
        row.createdAt = clock.millis();
        row.changedAt = row.createdAt;
        return row;
    }

    private void insert(KwMember row) {
        em.persist(row);
        em.flush();
    }

    static Member member(Tuple row, OrganizationId organization, PersonId person) {
        return new Member(
                row.get("id", Long.class),
                organization,
                person,
                role(row.get("role", String.class)),
                Source.ofCode(row.get("source", String.class)).orElseThrow(),
                row.get("deletedAt", Long.class) != null);
    }

    static Role role(String code) {
        return Role.ofCode(code).orElseThrow();
    }
}

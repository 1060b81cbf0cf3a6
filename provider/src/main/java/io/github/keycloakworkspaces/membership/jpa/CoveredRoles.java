package io.github.keycloakworkspaces.membership.jpa;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.Standing;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Roles that groups give, over those that members have otherwise. */
final class CoveredRoles {

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;

    CoveredRoles(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
    }

    List<Standing> standings(OrganizationId organization, Collection<PersonId> people) {
        return em
                .createQuery("""
                    select m.id as id, m.personId as person, m.role as role, m.source as source,
                        m.deletedAt as deletedAt, m.baseRole as baseRole, m.baseSource as baseSource
                    from KwMember m
                    join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
                    where m.organizationId = :organization and m.deletedAt is null and m.personId in :people
                    order by m.personId\
                    """, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("people", PersonId.values(people))
                .getResultList()
                .stream()
                .map(row -> standing(row, organization))
                .toList();
    }

    private static Standing standing(Tuple row, OrganizationId organization) {
        Member member = MemberRows.member(row, organization, new PersonId(row.get("person", Long.class)));
        @Nullable String base = row.get("baseRole", String.class);
        return base == null
                ? Standing.of(member)
                : new Standing(
                        member,
                        true,
                        MemberRows.role(base),
                        Source.ofCode(row.get("baseSource", String.class)).orElseThrow());
    }

    /** The first group that covers a role keeps it aside, and the next ones leave it there. */
    void cover(OrganizationId organization, PersonId person, Role role, Source source) {
        em.createQuery("""
            update KwMember m
            set m.baseRole = coalesce(m.baseRole, m.role), m.baseSource = coalesce(m.baseSource, m.source),
                m.role = :role, m.source = :source, m.changedAt = :now
            where m.organizationId = :organization and m.personId = :person and m.ownerOf is null\
            """)
                .setParameter("role", role.code())
                .setParameter("source", source.code())
                .setParameter("now", clock.millis())
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .executeUpdate();
    }

    void uncover(OrganizationId organization, PersonId person) {
        em.createQuery("""
            update KwMember m
            set m.role = m.baseRole, m.source = m.baseSource, m.baseRole = null, m.baseSource = null,
                m.changedAt = :now
            where m.organizationId = :organization and m.personId = :person and m.baseRole is not null\
            """)
                .setParameter("now", clock.millis())
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .executeUpdate();
    }

    /** What groups have said of the role counts for nothing until they speak again. */
    void overrule(OrganizationId organization, PersonId person) {
        em.createQuery("""
            update KwGroupRun r set r.overruled = true
            where r.organizationId = :organization and r.personId = :person and r.overruled = false\
            """)
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .executeUpdate();
    }
}

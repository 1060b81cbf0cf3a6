package io.github.keycloakworkspaces.membership.jpa;

import io.github.keycloakworkspaces.kc.LastActivity;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MemberQuery;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Members with the names of their accounts: one statement a page and one for the count. */
final class MemberList {

    private static final String COLUMNS = """
            select m.id as id, m.personId as person, m.role as role, m.source as source, m.deletedAt as deletedAt,
                m.createdAt as createdAt, %s as lastActivityAt,
                p.activeOrganizationId as activeOrganization, u.username as username, u.email as email,
                u.firstName as firstName, u.lastName as lastName,
                case when u.enabled = true or (u.id is null and m.deletedAt is null and p.userId like 'f:%%')
                    then true else false end as enabled
            """.formatted(LastActivity.OF_MEMBER);

    /** A deleted member's names stay out of the join, so that neither searching nor sorting gives them away. */
    private static final String ROWS = """
            from KwMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            join KwPerson p on p.id = m.personId
            left join UserEntity u on u.id = p.userId and u.realmId = p.realmId and m.deletedAt is null
            where m.organizationId = :organization
            """;

    private final EntityManager em;
    private final String realmId;

    MemberList(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    Page<MemberProfile> page(OrganizationId organization, MemberQuery query) {
        MemberConditions conditions = MemberConditions.of(query.filter());
        String rows = ROWS + conditions.text();
        long count = bind(em.createQuery("select count(m.id) " + rows, Long.class), organization, conditions)
                .getSingleResult();
        TypedQuery<Tuple> page =
                bind(em.createQuery(COLUMNS + rows + order(query), Tuple.class), organization, conditions);
        page.setFirstResult(query.offset());
        if (query.limit() < Integer.MAX_VALUE) {
            page.setMaxResults(query.limit());
        }
        return new Page<>(
                page.getResultList().stream()
                        .map(row -> profile(row, organization))
                        .toList(),
                count);
    }

    Optional<MemberProfile> profile(OrganizationId organization, PersonId person) {
        return em
                .createQuery(COLUMNS + ROWS + "and m.personId = :person", Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .map(row -> profile(row, organization))
                .findFirst();
    }

    List<MemberProfile> workspaceCreators(OrganizationId organization) {
        return em
                .createQuery(COLUMNS + ROWS + """
                        and exists (select w.id from KwWorkspace w
                            where w.organizationId = m.organizationId and w.createdBy = m.personId)""", Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .getResultList()
                .stream()
                .map(row -> profile(row, organization))
                .toList();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> statement, OrganizationId organization, MemberConditions conditions) {
        statement.setParameter("realm", realmId).setParameter("organization", organization.value());
        conditions.bind(statement);
        return statement;
    }

    private static String order(MemberQuery query) {
        String column = switch (query.order()) {
            case EMAIL -> "lower(u.email)";
            case USERNAME -> "lower(u.username)";
            case FIRST_NAME -> "lower(u.firstName)";
            case LAST_NAME -> "lower(u.lastName)";
            case ROLE -> "m.role";
            case JOINED -> "m.createdAt";
            case LAST_ACTIVITY -> LastActivity.OF_MEMBER;
            case PERSON -> "m.personId";
        };
        String direction = query.descending() ? " desc" : " asc";
        return "order by " + column + direction + " nulls last"
                + (query.order() == MemberQuery.Order.PERSON ? "" : ", m.personId");
    }

    private static MemberProfile profile(Tuple row, OrganizationId organization) {
        return new MemberProfile(
                MemberRows.member(row, organization, new PersonId(row.get("person", Long.class))),
                row.get("username", String.class),
                row.get("email", String.class),
                row.get("firstName", String.class),
                row.get("lastName", String.class),
                row.get("activeOrganization", Long.class),
                row.get("enabled", Boolean.class),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                Instant.ofEpochMilli(row.get("lastActivityAt", Long.class)));
    }
}

package io.github.keycloakworkspaces.membership.jpa;

import io.github.keycloakworkspaces.membership.Drift;
import io.github.keycloakworkspaces.membership.DriftStore;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares our rows with Keycloak's, for accounts that are in Keycloak's own tables. */
public final class JpaDriftStore implements DriftStore {

    private static final List<String> MIRRORED = Role.codes(Role::mirrored);

    private static final String ON_THE_LIST = """
            select g.user.id
            from UserGroupMembershipEntity g
            join OrganizationEntity o on o.groupId = g.groupId and o.realmId = :realm
            join KwOrganization k on k.nativeId = o.id and k.realmId = o.realmId and k.id = :organization
            where g.user.id > :after
            """;

    private static final String UNKNOWN = ON_THE_LIST + """
            and not exists (select m.id from KwMember m join KwPerson p on p.id = m.personId
                where m.organizationId = k.id and p.realmId = k.realmId and p.userId = g.user.id)
            order by g.user.id""";

    private static final String UNMANAGED = ON_THE_LIST + "and g.membershipType = 'UNMANAGED'\n";

    private static final String STRAY = UNMANAGED + """
            and not exists (select m.id from KwMember m join KwPerson p on p.id = m.personId
                where m.organizationId = k.id and p.realmId = k.realmId and p.userId = g.user.id
                    and m.deletedAt is null and m.role in :mirrored)
            order by g.user.id""";

    private static final String ANYBODY = UNMANAGED + "order by g.user.id";

    private static final String MISSING = """
            select p.userId
            from KwMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            join OrganizationEntity o on o.id = k.nativeId and o.realmId = k.realmId
            join KwPerson p on p.id = m.personId
            join UserEntity u on u.id = p.userId and u.realmId = k.realmId
            where m.organizationId = :organization and m.deletedAt is null and m.role in :mirrored
                and p.userId > :after
                and not exists (select 1 from UserGroupMembershipEntity g
                    where g.user.id = p.userId and g.groupId = o.groupId)
            order by p.userId""";

    /** The accounts of a user federation that imports nobody are gone with the federation. */
    private static final String GONE = """
            from KwPerson p
            where p.userId is not null
                and not exists (select u.id from UserEntity u where u.id = p.userId and u.realmId = p.realmId)
                and not exists (select c.id from ComponentEntity c
                    where c.realm.id = p.realmId and p.userId like concat('f:', c.id, ':%'))
            """;

    private final EntityManager em;
    private final String realmId;

    public JpaDriftStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Optional<OrganizationId> organizationAfter(@Nullable OrganizationId last) {
        return em
                .createQuery(
                        "select k.id from KwOrganization k where k.realmId = :realm and k.id > :last order by k.id",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("last", last == null ? 0L : last.value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(OrganizationId::new)
                .findFirst();
    }

    /** The realms that have some. */
    public static List<String> realmsWithGone(EntityManager em) {
        return em.createQuery("select distinct p.realmId " + GONE, String.class).getResultList();
    }

    @Override
    public List<AccountId> gone(int most) {
        return accounts(
                em.createQuery("select p.userId " + GONE + " and p.realmId = :realm order by p.userId", String.class)
                        .setParameter("realm", realmId),
                most);
    }

    @Override
    public List<AccountId> drifted(
            OrganizationId organization, Drift drift, boolean mirrored, @Nullable AccountId after, int most) {
        return switch (drift) {
            case UNKNOWN -> accounts(query(UNKNOWN, organization, after), most);
            case MISSING -> mirrored ? accounts(members(MISSING, organization, after), most) : List.of();
            case STRAY ->
                accounts(mirrored ? members(STRAY, organization, after) : query(ANYBODY, organization, after), most);
        };
    }

    private TypedQuery<String> members(String statement, OrganizationId organization, @Nullable AccountId after) {
        return query(statement, organization, after).setParameter("mirrored", MIRRORED);
    }

    private TypedQuery<String> query(String statement, OrganizationId organization, @Nullable AccountId after) {
        return em.createQuery(statement, String.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("after", after == null ? "" : after.value());
    }

    private static List<AccountId> accounts(TypedQuery<String> query, int most) {
        return query.setMaxResults(most).getResultList().stream()
                .map(AccountId::new)
                .toList();
    }
}

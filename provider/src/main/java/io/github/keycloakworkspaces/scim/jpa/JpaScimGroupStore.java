package io.github.keycloakworkspaces.scim.jpa;

import io.github.keycloakworkspaces.scim.Condition;
import io.github.keycloakworkspaces.scim.GroupAttribute;
import io.github.keycloakworkspaces.scim.ScimGroup;
import io.github.keycloakworkspaces.scim.ScimGroupStore;
import io.github.keycloakworkspaces.scim.ScimQuery;
import io.github.keycloakworkspaces.scim.ShownMembers;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The groups that were pushed to one realm's organizations, among those of other sources, in the database of Keycloak and
 * in its transaction.
 */
public final class JpaScimGroupStore implements ScimGroupStore {

    /** So many values a statement has at most. */
    private static final int MOST = 1000;

    private static final String ADD = """
            insert into KwGroup (organizationId, source, groupKey, name, externalId, createdAt, changedAt)
            select k.id, 'scim', :name, :name, :externalId, :now, :now
            from KwOrganization k where k.id = :organization and k.realmId = :realm""";

    private static final String OF_GROUP =
            " where g.id = :group and g.organizationId = :organization and g.source = 'scim'";

    private static final String MEMBERS = "select x.personId " + GroupSearch.PRESENT + "and x.groupId = :group\n";

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;
    private final GroupMembers members;

    public JpaScimGroupStore(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
        this.members = new GroupMembers(em);
    }

    @Override
    public Page<ScimGroup> list(OrganizationId organization, ScimQuery<GroupAttribute> query, ShownMembers shown) {
        Condition<GroupAttribute> condition = query.condition();
        var conditions = new Conditions<>(new GroupSearch());
        String rows = GroupSearch.ROWS + (condition == null ? "" : "and " + conditions.write(condition) + '\n');
        long found = conditions
                .bind(query("select count(g.id) " + rows, organization, Long.class))
                .getSingleResult();
        if (query.count() == 0 || query.offset() >= found) {
            return new Page<>(List.of(), found);
        }
        TypedQuery<Tuple> page =
                conditions.bind(query(GroupSearch.COLUMNS + rows + "order by g.id", organization, Tuple.class));
        List<ScimGroup> groups =
                page.setFirstResult(query.offset()).setMaxResults(query.count()).getResultList().stream()
                        .map(JpaScimGroupStore::group)
                        .toList();
        return new Page<>(members.with(organization, groups, shown), found);
    }

    @Override
    public Optional<ScimGroup> find(OrganizationId organization, long group, ShownMembers shown) {
        List<ScimGroup> groups = query(
                        GroupSearch.COLUMNS + GroupSearch.ROWS + "and g.id = :group", organization, Tuple.class)
                .setParameter("group", group)
                .getResultList()
                .stream()
                .map(JpaScimGroupStore::group)
                .toList();
        return members.with(organization, groups, shown).stream().findFirst();
    }

    private static ScimGroup group(Tuple row) {
        return new ScimGroup(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("externalId", String.class),
                null,
                Instant.ofEpochMilli(row.get("created", Long.class)),
                Instant.ofEpochMilli(row.get("changed", Long.class)));
    }

    @Override
    public boolean named(OrganizationId organization, String displayName) {
        return numbered(organization, displayName).isPresent();
    }

    private Optional<Long> numbered(OrganizationId organization, String displayName) {
        return query("select g.id " + GroupSearch.ROWS + "and g.groupKey = :name", organization, Long.class)
                .setParameter("name", displayName)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public long add(OrganizationId organization, String displayName, @Nullable String externalId) {
        em.createQuery(ADD)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("name", displayName)
                .setParameter("externalId", externalId)
                .setParameter("now", clock.millis())
                .executeUpdate();
        return numbered(organization, displayName).orElseThrow();
    }

    @Override
    public void change(OrganizationId organization, long group, String displayName, @Nullable String externalId) {
        of(
                        "update KwGroup g set g.groupKey = :name, g.name = :name, g.externalId = :externalId, g.changedAt = :now",
                        organization,
                        group)
                .setParameter("name", displayName)
                .setParameter("externalId", externalId)
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    @Override
    public void touch(OrganizationId organization, long group) {
        of("update KwGroup g set g.changedAt = :now", organization, group)
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    @Override
    public Set<PersonId> members(OrganizationId organization, long group) {
        return people(people(MEMBERS, organization, group).getResultList());
    }

    @Override
    public Set<PersonId> members(OrganizationId organization, long group, Set<PersonId> people) {
        Set<PersonId> found = new HashSet<>();
        List<Long> all = PersonId.values(people);
        for (int from = 0; from < all.size(); from += MOST) {
            found.addAll(people(people(MEMBERS + "and x.personId in :people", organization, group)
                    .setParameter("people", all.subList(from, Math.min(from + MOST, all.size())))
                    .getResultList()));
        }
        return found;
    }

    @Override
    public List<PersonId> everybody(OrganizationId organization, long group) {
        return em
                .createQuery("""
                        select x.personId from KwGroupMember x
                        where x.organizationId = :organization and x.groupId = :group
                        order by x.personId""", Long.class)
                .setParameter("organization", organization.value())
                .setParameter("group", group)
                .getResultList()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private TypedQuery<Long> people(String statement, OrganizationId organization, long group) {
        return em.createQuery(statement, Long.class)
                .setParameter("organization", organization.value())
                .setParameter("group", group);
    }

    private static Set<PersonId> people(List<Long> numbers) {
        return UserSearch.people(new HashSet<>(numbers));
    }

    /** The rows that say who is or was in it go with it. */
    @Override
    public void remove(OrganizationId organization, long group) {
        of("delete from KwGroup g", organization, group).executeUpdate();
    }

    private Query of(String statement, OrganizationId organization, long group) {
        return em.createQuery(statement + OF_GROUP)
                .setParameter("group", group)
                .setParameter("organization", organization.value());
    }

    private <T> TypedQuery<T> query(String statement, OrganizationId organization, Class<T> type) {
        return em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
    }
}

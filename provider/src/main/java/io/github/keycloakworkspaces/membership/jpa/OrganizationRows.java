package io.github.keycloakworkspaces.membership.jpa;

import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Changes;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our rows of organizations, always together with the native organization beside which they stand. */
final class OrganizationRows {

    private static final String SELECT = """
            select k.id as id, k.nativeId as nativeId, o.alias as alias, o.name as title, o.enabled as enabled,
                k.ownerId as owner, k.defaultRole as defaultRole, k.linkCounter as linkCounter,
                k.seatLimit as seatLimit, k.revision as revision, k.createdAt as createdAt
            from KwOrganization k
            join OrganizationEntity o on o.id = k.nativeId and o.realmId = k.realmId
            where k.realmId = :realm and\s""";

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;
    private final Changes changes;
    private final @Nullable Integer activityDays;

    /** @param activityDays how long new ones keep their activity log; {@code null} for ever */
    OrganizationRows(EntityManager em, String realmId, Clock clock, Changes changes, @Nullable Integer activityDays) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
        this.changes = changes;
        this.activityDays = activityDays;
    }

    Optional<Organization> byId(OrganizationId id) {
        return list(select("k.id = :id").setParameter("id", id.value())).stream()
                .findFirst();
    }

    Optional<Organization> byNativeId(String nativeId) {
        return list(select("k.nativeId = :nativeId").setParameter("nativeId", nativeId)).stream()
                .findFirst();
    }

    List<Organization> activeOf(PersonId person) {
        return list(select("""
                        o.enabled = true
                        and exists (select m.id from KwMember m where m.organizationId = k.id and m.personId = :person
                            and m.deletedAt is null and m.role in :working)
                        order by k.id""").setParameter("person", person.value()).setParameter("working", MemberRows.WORKING));
    }

    Optional<OrganizationId> workplaceOf(PersonId person) {
        return em
                .createQuery("""
                        select k.id
                        from KwMember m
                        join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
                        join OrganizationEntity o on o.id = k.nativeId and o.realmId = k.realmId
                        where m.personId = :person and m.deletedAt is null and m.role in :working
                        order by case when o.enabled = true then 0 else 1 end, k.id""", Long.class)
                .setParameter("realm", realmId)
                .setParameter("person", person.value())
                .setParameter("working", MemberRows.WORKING)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(OrganizationId::new)
                .findFirst();
    }

    /** The row is found through the entity, because only then Hibernate asks for a lock that each database grants. */
    void lock(OrganizationId id) {
        em.createQuery("select k from KwOrganization k where k.id = :id and k.realmId = :realm", KwOrganization.class)
                .setParameter("id", id.value())
                .setParameter("realm", realmId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    OrganizationId add(String nativeId, PersonId owner, Role defaultRole) {
        KwOrganization row = new KwOrganization();
        row.realmId = realmId;
        row.nativeId = nativeId;
        row.ownerId = owner.value();
        row.defaultRole = defaultRole.code();
        row.activityDays = activityDays;
        row.createdAt = clock.millis();
        em.persist(row);
        em.flush();
        return new OrganizationId(row.id);
    }

    void bumpRevision(OrganizationId id) {
        changes.organization(id);
        change(
                id,
                em.createQuery(
                        "update KwOrganization k set k.revision = k.revision + 1 where k.id = :id and k.realmId = :realm"));
    }

    void setLinkCounter(OrganizationId id, int counter) {
        change(
                id,
                em.createQuery("update KwOrganization k set k.linkCounter = :counter"
                                + " where k.id = :id and k.realmId = :realm")
                        .setParameter("counter", counter));
    }

    void setDefaultRole(OrganizationId id, Role role) {
        change(
                id,
                em.createQuery("update KwOrganization k set k.defaultRole = :role"
                                + " where k.id = :id and k.realmId = :realm")
                        .setParameter("role", role.code()));
    }

    void setSeatLimit(OrganizationId id, @Nullable Integer limit) {
        Query update = em.createQuery("update KwOrganization k set k.seatLimit = " + (limit == null ? "null" : ":limit")
                + " where k.id = :id and k.realmId = :realm");
        change(id, limit == null ? update : update.setParameter("limit", limit));
    }

    void setOwner(OrganizationId id, PersonId owner) {
        change(
                id,
                em.createQuery("update KwOrganization k set k.ownerId = :owner"
                                + " where k.id = :id and k.realmId = :realm")
                        .setParameter("owner", owner.value()));
    }

    /** What is in it goes by the foreign keys. */
    void remove(String nativeId) {
        changes.realm();
        em.createQuery("delete from KwOrganization k where k.nativeId = :nativeId and k.realmId = :realm")
                .setParameter("nativeId", nativeId)
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    void removeAll() {
        changes.realm();
        em.createQuery("delete from KwOrganization k where k.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    private void change(OrganizationId id, Query update) {
        int changed = update.setParameter("id", id.value())
                .setParameter("realm", realmId)
                .executeUpdate();
        if (changed == 0) {
            throw new IllegalArgumentException("no organization " + id.value() + " in this realm");
        }
    }

    private TypedQuery<Tuple> select(String condition) {
        return em.createQuery(SELECT + condition, Tuple.class).setParameter("realm", realmId);
    }

    private static List<Organization> list(TypedQuery<Tuple> query) {
        return query.getResultList().stream()
                .map(OrganizationRows::organization)
                .toList();
    }

    private static Organization organization(Tuple row) {
        return new Organization(
                new OrganizationId(row.get("id", Long.class)),
                row.get("nativeId", String.class),
                row.get("alias", String.class),
                row.get("title", String.class),
                row.get("enabled", Boolean.class),
                new PersonId(row.get("owner", Long.class)),
                MemberRows.role(row.get("defaultRole", String.class)),
                row.get("linkCounter", Integer.class),
                row.get("seatLimit", Integer.class),
                row.get("revision", Long.class),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)));
    }
}

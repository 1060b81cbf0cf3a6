package io.github.keycloakworkspaces.roles.jpa;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Permission;
import io.github.keycloakworkspaces.roles.PermissionStore;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changed cells in the database of Keycloak and in its transaction; reading costs one statement. */
public final class JpaPermissionStore implements PermissionStore {

    private static final String ROWS = """
            select p.id as id, p.action as action, g.role as role, g.reach as reach
            from KwPermission p
            join KwOrganization k on k.id = p.organizationId and k.realmId = :realm
            join KwPermissionReach g on g.permissionId = p.id
            where p.organizationId = :organization
            """;

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;

    public JpaPermissionStore(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
    }

    @Override
    public List<Permission> list(OrganizationId organization) {
        Map<Long, Action> actions = new LinkedHashMap<>();
        Map<Long, Map<Role, Reach>> reaches = new LinkedHashMap<>();
        for (Tuple row : em.createQuery(ROWS + "order by p.id", Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .getResultList()) {
            Optional<Action> action = Action.ofCode(row.get("action", String.class));
            Long id = row.get("id", Long.class);
            action.ifPresent(known -> {
                actions.put(id, known);
                reaches.computeIfAbsent(id, key -> new EnumMap<>(Role.class))
                        .put(
                                Role.ofCode(row.get("role", String.class)).orElseThrow(),
                                Reach.ofCode(row.get("reach", String.class)).orElseThrow());
            });
        }
        return actions.entrySet().stream()
                .map(entry -> new Permission(
                        entry.getKey(), organization, entry.getValue(), reaches.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }

    @Override
    public Optional<Permission> find(OrganizationId organization, Action action) {
        return list(organization).stream()
                .filter(permission -> permission.action() == action)
                .findFirst();
    }

    @Override
    public Permission put(OrganizationId organization, Action action, Map<Role, Reach> reaches) {
        Long id = find(organization, action).map(Permission::id).orElseGet(() -> add(organization, action));
        em.createQuery("delete from KwPermissionReach g where g.permissionId = :id")
                .setParameter("id", id)
                .executeUpdate();
        reaches.forEach((role, reach) -> {
            KwPermissionReach row = new KwPermissionReach();
            row.permissionId = id;
            row.role = role.code();
            row.reach = reach.code();
            em.persist(row);
        });
        em.flush();
        return new Permission(id, organization, action, reaches);
    }

    @Override
    public boolean remove(OrganizationId organization, Action action) {
        return delete("and p.action = :action", organization)
                        .setParameter("action", action.code())
                        .executeUpdate()
                > 0;
    }

    @Override
    public void removeAll(OrganizationId organization) {
        delete("", organization).executeUpdate();
    }

    /** The reaches go by the foreign key. */
    private Query delete(String condition, OrganizationId organization) {
        return em.createQuery("delete from KwPermission p where p.organizationId = :organization " + condition)
                .setParameter("organization", organization.value());
    }

    private Long add(OrganizationId organization, Action action) {
        KwPermission row = new KwPermission();
        row.organizationId = organization.value();
        row.action = action.code();
        row.createdAt = clock.millis();
        em.persist(row);
        em.flush();
        return row.id;
    }
}

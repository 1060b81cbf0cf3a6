package io.github.keycloakworkspaces.membership.keycloak;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** Which names native organizations have already. */
public final class NativeNames {

    private NativeNames() {}

    /**
     * Whether another organization has that name. Keycloak compares names exactly; people don't.
     *
     * @param except the id of one that may have it
     */
    public static boolean taken(EntityManager em, RealmModel realm, String name, @Nullable String except) {
        return em.createQuery("""
                                select count(o.id) from OrganizationEntity o
                                where o.realmId = :realm and lower(o.name) = lower(:name) and o.id <> :id""", Long.class)
                        .setParameter("realm", realm.getId())
                        .setParameter("name", name)
                        .setParameter("id", except == null ? "" : except)
                        .getSingleResult()
                > 0;
    }
}

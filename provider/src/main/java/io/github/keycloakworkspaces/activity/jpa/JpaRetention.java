package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.RetentionStore;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The wishes of one realm's organizations. */
public final class JpaRetention implements RetentionStore {

    private static final String ROW = " where k.id = :organization and k.realmId = :realm";

    private final EntityManager em;
    private final String realmId;

    public JpaRetention(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Optional<Integer> days(OrganizationId organization) {
        return em
                .createQuery(
                        "select k.activityDays from KwOrganization k" + ROW + " and k.activityDays is not null",
                        Integer.class)
                .setParameter("organization", organization.value())
                .setParameter("realm", realmId)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public void setDays(OrganizationId organization, Optional<Integer> days) {
        em.createQuery("update KwOrganization k set k.activityDays = "
                        + days.map(String::valueOf).orElse("null") + ROW)
                .setParameter("organization", organization.value())
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}

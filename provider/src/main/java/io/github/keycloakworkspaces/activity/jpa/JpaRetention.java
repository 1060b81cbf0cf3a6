package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.RetentionStore;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The wishes of one realm's organizations. */
public final class JpaRetention implements RetentionStore {

    private static final String ROWS = """
            KwActivityRetention r where r.organizationId = :organization and exists
                (select k.id from KwOrganization k where k.id = r.organizationId and k.realmId = :realm)""";

    private final EntityManager em;
    private final String realmId;

    public JpaRetention(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Optional<Integer> days(OrganizationId organization) {
        return em
                .createQuery("select r.days from " + ROWS, Integer.class)
                .setParameter("organization", organization.value())
                .setParameter("realm", realmId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The caller holds the organization's lock, so that two who set it at once don't both add a row. */
    @Override
    public void setDays(OrganizationId organization, Optional<Integer> days) {
        em.createQuery("delete from " + ROWS)
                .setParameter("organization", organization.value())
                .setParameter("realm", realmId)
                .executeUpdate();
        days.ifPresent(wanted -> em.createNativeQuery("""
                        INSERT INTO KW_ACTIVITY_RETENTION (ORGANIZATION_ID, DAYS)
                        SELECT k.ID, CAST(:days AS INT) FROM KW_ORGANIZATION k
                        WHERE k.ID = :organization AND k.REALM_ID = :realm""")
                .setParameter("days", wanted)
                .setParameter("organization", organization.value())
                .setParameter("realm", realmId)
                .executeUpdate());
    }
}

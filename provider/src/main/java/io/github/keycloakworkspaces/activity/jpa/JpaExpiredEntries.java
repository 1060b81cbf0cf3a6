package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.ExpiredEntries;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is too old in the logs of one realm, or of all. */
public final class JpaExpiredEntries implements ExpiredEntries {

    private static final String LIMITS = """
            select k.id as organization, k.activityDays as days
            from KwOrganization k
            where k.activityDays is not null""";

    private final EntityManager em;
    private final @Nullable String realmId;

    public JpaExpiredEntries(EntityManager em, @Nullable String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Map<OrganizationId, Integer> limits() {
        TypedQuery<Tuple> limits =
                em.createQuery(LIMITS + (realmId == null ? "" : " and k.realmId = :realm"), Tuple.class);
        if (realmId != null) {
            limits.setParameter("realm", realmId);
        }
        return limits.getResultList().stream()
                .collect(Collectors.toMap(
                        row -> new OrganizationId(row.get("organization", Long.class)),
                        row -> row.get("days", Integer.class)));
    }

    @Override
    public int removeBefore(OrganizationId organization, Instant moment, int most) {
        List<Long> oldest = em.createQuery(
                        "select a.id from KwActivity a where a.organizationId = :organization"
                                + " and a.happenedAt < :moment order by a.happenedAt, a.id",
                        Long.class)
                .setParameter("organization", organization.value())
                .setParameter("moment", moment.toEpochMilli())
                .setMaxResults(most)
                .getResultList();
        if (oldest.isEmpty()) {
            return 0;
        }
        return em.createQuery("delete from KwActivity a where a.organizationId = :organization and a.id in :oldest")
                .setParameter("organization", organization.value())
                .setParameter("oldest", oldest)
                .executeUpdate();
    }
}

package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.Evaluation;
import io.github.keycloakworkspaces.mapping.EvaluationStore;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The evaluations of a realm's organizations in the database of Keycloak and in its transaction. */
public final class JpaEvaluationStore implements EvaluationStore {

    /** An organization that waits, with its realm. */
    public record Open(String realm, OrganizationId organization) {}

    private static final String ROW = """
        from KwGroupEvaluation e
        join KwOrganization k on k.id = e.organizationId and k.realmId = :realm
        where e.organizationId = :organization\
        """;

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;

    public JpaEvaluationStore(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
    }

    /** The next of all realms that aren't finished and that nobody works at. */
    public static List<Open> open(EntityManager em, Instant now, int most) {
        return em
                .createQuery("""
                    select k.realmId as realm, e.organizationId as organization
                    from KwGroupEvaluation e
                    join KwOrganization k on k.id = e.organizationId
                    where e.finishedAt is null and (e.leasedUntil is null or e.leasedUntil < :now)
                    order by e.startedAt, e.organizationId\
                    """, Tuple.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Open(
                        row.get("realm", String.class), new OrganizationId(row.get("organization", Long.class))))
                .toList();
    }

    @Override
    public Optional<Evaluation> last(OrganizationId organization) {
        return em
                .createQuery("""
                    select e.generation as generation, e.total as total, e.done as done, e.failed as failed,
                        e.startedAt as startedAt, e.finishedAt as finishedAt
                    """ + ROW, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .getResultList()
                .stream()
                .map(JpaEvaluationStore::evaluation)
                .findFirst();
    }

    private static Evaluation evaluation(Tuple row) {
        Long finished = row.get("finishedAt", Long.class);
        return new Evaluation(
                row.get("generation", Long.class),
                row.get("total", Integer.class),
                row.get("done", Integer.class),
                row.get("failed", Integer.class),
                Instant.ofEpochMilli(row.get("startedAt", Long.class)),
                finished == null ? null : Instant.ofEpochMilli(finished));
    }

    @Override
    public Evaluation begin(OrganizationId organization, int total) {
        long now = clock.millis();
        int changed = em.createQuery("""
            update KwGroupEvaluation e
            set e.generation = e.generation + 1, e.total = :total, e.done = 0, e.failed = 0,
                e.lastPerson = 0, e.startedAt = :now, e.finishedAt = null, e.leasedBy = null,
                e.leasedUntil = null
            where e.organizationId = :organization\
            """)
                .setParameter("total", total)
                .setParameter("now", now)
                .setParameter("organization", organization.value())
                .executeUpdate();
        if (changed == 0) {
            KwGroupEvaluation row = new KwGroupEvaluation();
            row.organizationId = organization.value();
            row.generation = 1;
            row.total = total;
            row.startedAt = now;
            em.persist(row);
            em.flush();
            em.detach(row);
        }
        return last(organization).orElseThrow();
    }

    @Override
    public Optional<Stage> claim(OrganizationId organization, String node, Instant now, Instant until) {
        int claimed = em.createQuery("""
            update KwGroupEvaluation e set e.leasedBy = :node, e.leasedUntil = :until
            where e.organizationId = :organization and e.finishedAt is null
                and (e.leasedUntil is null or e.leasedUntil < :now or e.leasedBy = :node)\
            """)
                .setParameter("node", node)
                .setParameter("until", until.toEpochMilli())
                .setParameter("now", now.toEpochMilli())
                .setParameter("organization", organization.value())
                .executeUpdate();
        return claimed == 0 ? Optional.empty() : stage(organization);
    }

    private Optional<Stage> stage(OrganizationId organization) {
        return em
                .createQuery("select e.generation as generation, e.lastPerson as lastPerson " + ROW, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .getResultList()
                .stream()
                .map(row -> new Stage(row.get("generation", Long.class), row.get("lastPerson", Long.class)))
                .findFirst();
    }

    @Override
    public boolean holds(OrganizationId organization, String node, long generation) {
        return !em.createQuery(
                        "select e.generation " + ROW + " and e.finishedAt is null and e.leasedBy = :node"
                                + " and e.generation = :generation",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("node", node)
                .setParameter("generation", generation)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void progress(OrganizationId organization, Progress progress, Instant until) {
        em.createQuery("""
            update KwGroupEvaluation e
            set e.lastPerson = :last, e.done = e.done + :done, e.failed = e.failed + :failed,
                e.leasedUntil = case when e.leasedBy is null then null else :until end
            where e.organizationId = :organization\
            """)
                .setParameter("last", progress.last())
                .setParameter("done", progress.done())
                .setParameter("failed", progress.failed())
                .setParameter("until", until.toEpochMilli())
                .setParameter("organization", organization.value())
                .executeUpdate();
    }

    @Override
    public void finish(OrganizationId organization, Instant at) {
        em.createQuery("""
            update KwGroupEvaluation e
            set e.finishedAt = :at, e.leasedBy = null, e.leasedUntil = null
            where e.organizationId = :organization\
            """)
                .setParameter("at", at.toEpochMilli())
                .setParameter("organization", organization.value())
                .executeUpdate();
    }
}

package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.SyncError;
import io.github.keycloakworkspaces.mapping.SyncErrorStore;
import io.github.keycloakworkspaces.mapping.SyncProblem;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sync errors in the database of Keycloak and in its transaction. */
public final class JpaSyncErrorStore implements SyncErrorStore {

    private static final Duration ONCE_IN = Duration.ofHours(1);

    private static final String ROWS = """
        from KwSyncError e
        join KwOrganization k on k.id = e.organizationId and k.realmId = :realm
        where e.organizationId = :organization
        """;

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;

    public JpaSyncErrorStore(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
    }

    @Override
    public void add(OrganizationId organization, @Nullable PersonId person, GroupSource source, SyncProblem problem) {
        long now = clock.millis();
        if (known(organization, person, source, problem, now - ONCE_IN.toMillis())) {
            return;
        }
        KwSyncError row = new KwSyncError();
        row.organizationId = organization.value();
        row.personId = person == null ? null : person.value();
        row.source = source.code();
        row.code = problem.code();
        row.groupName = problem.group();
        row.detail = problem.detail();
        row.happenedAt = now;
        em.persist(row);
        em.flush();
        em.detach(row);
        tidy(organization);
    }

    private boolean known(
            OrganizationId organization,
            @Nullable PersonId person,
            GroupSource source,
            SyncProblem problem,
            long since) {
        String group = problem.group();
        TypedQuery<Long> same = bound(
                        "select e.id " + ROWS
                                + "and e.code = :code and e.source = :source and e.happenedAt > :since and "
                                + (person == null ? "e.personId is null" : "e.personId = :person") + " and "
                                + (group == null ? "e.groupName is null" : "e.groupName = :group"),
                        organization,
                        Long.class)
                .setParameter("code", problem.code())
                .setParameter("source", source.code())
                .setParameter("since", since);
        if (person != null) {
            same.setParameter("person", person.value());
        }
        if (group != null) {
            same.setParameter("group", group);
        }
        return !same.setMaxResults(1).getResultList().isEmpty();
    }

    /** The oldest that is kept is found by counting from the newest, and everything before it goes. */
    private void tidy(OrganizationId organization) {
        bound("select e.id " + ROWS + "order by e.id desc", organization, Long.class)
                .setFirstResult(KEPT)
                .setMaxResults(1)
                .getResultList()
                .forEach(last -> em.createQuery(
                                "delete from KwSyncError e where e.organizationId = :organization and e.id <= :last")
                        .setParameter("organization", organization.value())
                        .setParameter("last", last)
                        .executeUpdate());
    }

    @Override
    public Page<SyncError> list(OrganizationId organization, int offset, int limit) {
        List<SyncError> errors = bound("""
            select e.id as id, e.personId as person, e.source as source, e.code as code,
                e.groupName as groupName, e.detail as detail, e.happenedAt as at
            """ + ROWS + "order by e.id desc", organization, Tuple.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaSyncErrorStore::error)
                .toList();
        return new Page<>(
                errors,
                bound("select count(e.id) " + ROWS, organization, Long.class).getSingleResult());
    }

    @Override
    public void clear(OrganizationId organization) {
        em.createQuery("delete from KwSyncError e where e.organizationId = :organization")
                .setParameter("organization", organization.value())
                .executeUpdate();
    }

    private static SyncError error(Tuple row) {
        Long person = row.get("person", Long.class);
        return new SyncError(
                row.get("id", Long.class),
                person == null ? null : new PersonId(person),
                JpaGroupStore.source(row),
                new SyncProblem(
                        row.get("code", String.class),
                        row.get("groupName", String.class),
                        row.get("detail", String.class)),
                Instant.ofEpochMilli(row.get("at", Long.class)));
    }

    private <T> TypedQuery<T> bound(String statement, OrganizationId organization, Class<T> type) {
        return em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
    }
}

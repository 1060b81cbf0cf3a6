package io.github.keycloakworkspaces.invitation.jpa;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.invitation.MailLedger;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The mails that were asked for in one realm, in the database of Keycloak and in its transaction. */
public final class JpaMailLedger implements MailLedger {

    private static final String OF_ORGANIZATION =
            " from KwMailEntry e where e.realmId = :realm and e.organizationId = :organization and e.askedAt > :since";

    private final EntityManager em;
    private final String realmId;

    public JpaMailLedger(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    /** Rows in the order of their numbers, so that no two wait for each other. */
    @Override
    public void lock(Collection<EmailAddress> addresses) {
        List<Integer> rows = addresses.stream()
                .map(address -> Math.floorMod((realmId + address.value()).hashCode(), KwMailTurn.ROWS))
                .distinct()
                .sorted()
                .toList();
        em.createQuery("select t from KwMailTurn t where t.id in :rows order by t.id", KwMailTurn.class)
                .setParameter("rows", rows)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public List<Entry> since(Collection<EmailAddress> addresses, Instant moment) {
        return em
                .createQuery("""
                        select e.organizationId as organization, e.email as email, e.askedAt as askedAt
                        from KwMailEntry e
                        where e.realmId = :realm and e.email in :emails and e.askedAt > :since""", Tuple.class)
                .setParameter("realm", realmId)
                .setParameter(
                        "emails", addresses.stream().map(EmailAddress::value).toList())
                .setParameter("since", moment.toEpochMilli())
                .getResultList()
                .stream()
                .map(row -> new Entry(
                        new OrganizationId(row.get("organization", Long.class)),
                        new EmailAddress(row.get("email", String.class)),
                        Instant.ofEpochMilli(row.get("askedAt", Long.class))))
                .toList();
    }

    @Override
    public long count(OrganizationId organization, Instant since) {
        return em.createQuery("select count(e.id)" + OF_ORGANIZATION, Long.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("since", since.toEpochMilli())
                .getSingleResult();
    }

    @Override
    public Instant at(OrganizationId organization, Instant since, int position) {
        return Instant.ofEpochMilli(
                em.createQuery("select e.askedAt" + OF_ORGANIZATION + " order by e.askedAt, e.id", Long.class)
                        .setParameter("realm", realmId)
                        .setParameter("organization", organization.value())
                        .setParameter("since", since.toEpochMilli())
                        .setFirstResult(position)
                        .setMaxResults(1)
                        .getSingleResult());
    }

    @Override
    public void add(OrganizationId organization, Collection<EmailAddress> addresses, Instant at) {
        for (EmailAddress address : addresses) {
            KwMailEntry entry = new KwMailEntry();
            entry.realmId = realmId;
            entry.organizationId = organization.value();
            entry.email = address.value();
            entry.askedAt = at.toEpochMilli();
            em.persist(entry);
        }
        em.flush();
    }
}

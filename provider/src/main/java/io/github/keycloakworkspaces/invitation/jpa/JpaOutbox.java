package io.github.keycloakworkspaces.invitation.jpa;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.invitation.MailLimits;
import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import io.github.keycloakworkspaces.invitation.MailReport.Status;
import io.github.keycloakworkspaces.invitation.MailTurn;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The statements of one node about waiting mails, of all realms. A mail is taken by a conditional update, so that no two
 * nodes have it; what is reported of it counts only while it is still that node's.
 */
public final class JpaOutbox {

    private static final int MOST_ORGANIZATIONS = 10_000;
    private static final int MOST_TIDIED = 500;
    private static final int TRIES = 3;

    private static final String FREE = " m.dueAt <= :now and (m.leaseUntil is null or m.leaseUntil <= :now) ";

    /**
     * Whose mail is still worth sending: an older node that sends by itself gives the invitation another link; a role may
     * have been taken back.
     */
    private static final String WANTED = """
            (exists (select i.id from KwInvitation i where i.id = m.invitationId and i.tokenHash = m.tokenHash
                and i.usedAt is null and i.revokedAt is null and i.voidReason is null and i.expiresAt > :now)
            or exists (select b.id from KwMember b where b.organizationId = m.organizationId
                and b.personId = m.personId and b.deletedAt is null and b.role in ('%s')))""".formatted(String.join("', '", Role.codes(Role::working)));

    private static final String CLAIMED = """
            select m.attempts as attempts, m.nonce as nonce, m.tokenHash as hash, m.server as server,
                m.personId as person, i.email as email, i.role as role, i.invitedBy as invitedBy,
                i.expiresAt as expiresAt
            from KwMail m left join KwInvitation i on i.id = m.invitationId and i.organizationId = m.organizationId
            where m.id = :id""";

    private static final String MINE = "m.id = :mail and m.node = :node";

    private static final String OF_MINE =
            "\nwhere i.mailState = :queued and i.id = (select m.invitationId from KwMail m where " + MINE + ")";

    private final EntityManager em;
    private final String node;

    public JpaOutbox(EntityManager em, String node) {
        this.em = em;
        this.node = node;
    }

    public List<MailTurn> waiting(Instant now) {
        return em
                .createQuery("""
                        select distinct k.realmId as realm, m.organizationId as organization
                        from KwMail m join KwOrganization k on k.id = m.organizationId
                        where""" + FREE, Tuple.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(MOST_ORGANIZATIONS)
                .getResultList()
                .stream()
                .map(row -> new MailTurn(
                        row.get("realm", String.class), new OrganizationId(row.get("organization", Long.class))))
                .toList();
    }

    /** Where another node is faster, the next mail is tried. */
    public Optional<MailClaim> claim(MailTurn turn, Instant now, Instant until) {
        for (int i = 0; i < TRIES; i++) {
            Long next = em.createQuery(
                            "select min(m.id) from KwMail m where m.organizationId = :organization and" + FREE + "and "
                                    + WANTED,
                            Long.class)
                    .setParameter("organization", turn.organization().value())
                    .setParameter("now", now.toEpochMilli())
                    .getSingleResult();
            if (next == null) {
                return Optional.empty();
            }
            if (take(next, now, until)) {
                return Optional.of(claimed(turn, next));
            }
        }
        return Optional.empty();
    }

    private boolean take(long mail, Instant now, Instant until) {
        return em.createQuery("update KwMail m set m.node = :node, m.leaseUntil = :until,"
                                + " m.attempts = m.attempts + 1 where m.id = :id and" + FREE)
                        .setParameter("node", node)
                        .setParameter("until", until.toEpochMilli())
                        .setParameter("id", mail)
                        .setParameter("now", now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    private MailClaim claimed(MailTurn turn, long mail) {
        Tuple row =
                em.createQuery(CLAIMED, Tuple.class).setParameter("id", mail).getSingleResult();
        return new MailClaim(
                mail, turn, row.get("attempts", Integer.class), row.get("server", String.class), about(row));
    }

    private static MailClaim.About about(Tuple row) {
        Long person = row.get("person", Long.class);
        if (person != null) {
            return new MailClaim.OfActivation(new PersonId(person));
        }
        return new MailClaim.OfInvitation(
                row.get("nonce", String.class),
                row.get("hash", String.class),
                new EmailAddress(row.get("email", String.class)),
                Role.ofCode(row.get("role", String.class)).orElseThrow(),
                new PersonId(row.get("invitedBy", Long.class)),
                Instant.ofEpochMilli(row.get("expiresAt", Long.class)));
    }

    public void extend(Collection<Long> mails, Instant until) {
        if (!mails.isEmpty()) {
            em.createQuery("update KwMail m set m.leaseUntil = :until where m.id in :mails and m.node = :node")
                    .setParameter("until", until.toEpochMilli())
                    .setParameter("mails", mails)
                    .setParameter("node", node)
                    .executeUpdate();
        }
    }

    /** Gives the invitation of a mail that is this node's the link with that hash, in place of the one that it had. */
    public void renewToken(long mail, String tokenHash) {
        of(mail, "update KwInvitation i set i.tokenHash = :hash" + OF_MINE)
                .setParameter("queued", Status.QUEUED.code())
                .setParameter("hash", tokenHash)
                .executeUpdate();
        of(mail, "update KwMail m set m.tokenHash = :hash where " + MINE)
                .setParameter("hash", tokenHash)
                .executeUpdate();
    }

    public void sent(long mail, Instant at) {
        of(mail, "update KwInvitation i set i.mailState = :sent, i.sentAt = :at" + OF_MINE)
                .setParameter("sent", Status.SENT.code())
                .setParameter("at", at.toEpochMilli())
                .setParameter("queued", Status.QUEUED.code())
                .executeUpdate();
        remove(mail);
    }

    public void failed(long mail, Failure failure) {
        of(mail, "update KwInvitation i set i.mailState = :failed, i.mailError = :error" + OF_MINE)
                .setParameter("failed", Status.FAILED.code())
                .setParameter("error", failure.code())
                .setParameter("queued", Status.QUEUED.code())
                .executeUpdate();
        remove(mail);
    }

    public void again(long mail, Instant due) {
        of(mail, "update KwMail m set m.dueAt = :due, m.node = null, m.leaseUntil = null where " + MINE)
                .setParameter("due", due.toEpochMilli())
                .executeUpdate();
    }

    private void remove(long mail) {
        of(mail, "delete from KwMail m where " + MINE).executeUpdate();
    }

    private Query of(long mail, String statement) {
        return em.createQuery(statement).setParameter("mail", mail).setParameter("node", node);
    }

    /** A mail whose link was used has arrived, whatever the mail server said. */
    public void tidy(Instant now) {
        List<Tuple> unwanted = em.createQuery("""
                        select m.id as mail, m.invitationId as invitation, m.tokenHash as hash
                        from KwMail m where (m.leaseUntil is null or m.leaseUntil <= :now) and not\s""" + WANTED + " order by m.invitationId", Tuple.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(MOST_TIDIED)
                .getResultList();
        for (Tuple row : unwanted) {
            settle(row, "i.mailState = 'sent', i.sentAt = i.usedAt", "i.usedAt is not null");
            settle(row, "i.mailState = 'failed', i.mailError = '" + Failure.NOT_TRIED.code() + "'", "i.usedAt is null");
            em.createQuery("delete from KwMail m where m.id = :mail")
                    .setParameter("mail", row.get("mail", Long.class))
                    .executeUpdate();
        }
        em.createQuery("delete from KwMailEntry e where e.askedAt < :before")
                .setParameter("before", now.minus(MailLimits.DAY).toEpochMilli())
                .executeUpdate();
    }

    private void settle(Tuple row, String change, String condition) {
        em.createQuery("update KwInvitation i set " + change
                        + " where i.id = :id and i.tokenHash = :hash and i.mailState = 'queued' and " + condition)
                .setParameter("id", row.get("invitation", Long.class))
                .setParameter("hash", row.get("hash", String.class))
                .executeUpdate();
    }

    public long size() {
        return em.createQuery("select count(m.id) from KwMail m", Long.class).getSingleResult();
    }
}

package io.github.keycloakworkspaces.invitation.jpa;

import io.github.keycloakworkspaces.invitation.MailOrders;
import io.github.keycloakworkspaces.invitation.MailReport;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.function.Supplier;

/** Writes down which mails are to be sent, in the database of Keycloak and in its transaction. */
public final class JpaMailOrders implements MailOrders {

    private final EntityManager em;
    private final Supplier<String> server;

    /** @param server the address that the links in the mails begin with */
    public JpaMailOrders(EntityManager em, Supplier<String> server) {
        this.em = em;
        this.server = server;
    }

    @Override
    public void put(OrganizationId organization, InvitationId invitation, String nonce, String tokenHash, Instant now) {
        remove(organization, invitation);
        KwMail mail = mail(organization, now);
        mail.invitationId = invitation.value();
        mail.nonce = nonce;
        mail.tokenHash = tokenHash;
        em.persist(mail);
        em.flush();
    }

    @Override
    public void put(OrganizationId organization, PersonId person, Instant due) {
        em.createQuery("delete from KwMail m where m.personId = :person and m.organizationId = :organization")
                .setParameter("person", person.value())
                .setParameter("organization", organization.value())
                .executeUpdate();
        KwMail mail = mail(organization, due);
        mail.personId = person.value();
        em.persist(mail);
        em.flush();
    }

    private KwMail mail(OrganizationId organization, Instant due) {
        KwMail mail = new KwMail();
        mail.organizationId = organization.value();
        mail.server = server.get();
        mail.dueAt = due.toEpochMilli();
        return mail;
    }

    @Override
    public void drop(OrganizationId organization, InvitationId invitation) {
        if (remove(organization, invitation) > 0) {
            em.createQuery("""
                            update KwInvitation i set i.mailState = :failed, i.mailError = :error
                            where i.id = :invitation and i.organizationId = :organization and i.mailState = :queued""")
                    .setParameter("failed", MailReport.Status.FAILED.code())
                    .setParameter("error", MailReport.Failure.NOT_TRIED.code())
                    .setParameter("queued", MailReport.Status.QUEUED.code())
                    .setParameter("invitation", invitation.value())
                    .setParameter("organization", organization.value())
                    .executeUpdate();
        }
    }

    private int remove(OrganizationId organization, InvitationId invitation) {
        return em.createQuery(
                        "delete from KwMail m where m.invitationId = :invitation and m.organizationId = :organization")
                .setParameter("invitation", invitation.value())
                .setParameter("organization", organization.value())
                .executeUpdate();
    }
}

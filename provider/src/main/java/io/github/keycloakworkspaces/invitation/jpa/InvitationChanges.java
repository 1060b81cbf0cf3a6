package io.github.keycloakworkspaces.invitation.jpa;

import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.InvitationStore.Terms;
import io.github.keycloakworkspaces.invitation.MailReport;
import io.github.keycloakworkspaces.invitation.VoidReason;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;

/** The statements that change invitations. Each asks for the realm with the organization. */
final class InvitationChanges {

    private static final String HERE = """
            \nwhere i.id = :id and i.organizationId = :organization
                and exists (select k.id from KwOrganization k where k.id = i.organizationId and k.realmId = :realm)
            """;

    private static final String UNSETTLED = "and i.usedAt is null and i.revokedAt is null\n";

    private final EntityManager em;
    private final String realmId;
    private final InvitedPlaceRows places;

    InvitationChanges(EntityManager em, String realmId, InvitedPlaceRows places) {
        this.em = em;
        this.realmId = realmId;
        this.places = places;
    }

    EmailInvitation add(OrganizationId organization, Terms terms) {
        requireHere(organization);
        KwInvitation row = new KwInvitation();
        row.organizationId = organization.value();
        row.email = terms.email().value();
        row.openFor = terms.email().value();
        row.tokenHash = terms.tokenHash();
        row.role = terms.role().code();
        row.invitedBy = terms.invitedBy().value();
        row.createdAt = terms.createdAt().toEpochMilli();
        row.expiresAt = terms.expiresAt().toEpochMilli();
        row.mailState = MailReport.Status.QUEUED.code();
        em.persist(row);
        em.flush();
        InvitationId id = new InvitationId(row.id);
        // Everything afterwards is done by statement; a managed row would hide what those have changed.
        em.detach(row);
        places.put(organization, id, terms.places());
        return invitation(organization, id, terms);
    }

    EmailInvitation renew(OrganizationId organization, InvitationId id, Terms terms) {
        int changed = at("""
                        update KwInvitation i set i.tokenHash = :hash, i.role = :role, i.invitedBy = :invitedBy,
                            i.createdAt = :createdAt, i.expiresAt = :expiresAt, i.mailState = :mail,
                            i.mailError = null, i.sentAt = null,
                            i.ofRealm = false, i.voidReason = null""" + HERE + UNSETTLED, organization, id)
                .setParameter("hash", terms.tokenHash())
                .setParameter("role", terms.role().code())
                .setParameter("invitedBy", terms.invitedBy().value())
                .setParameter("createdAt", terms.createdAt().toEpochMilli())
                .setParameter("expiresAt", terms.expiresAt().toEpochMilli())
                .setParameter("mail", MailReport.Status.QUEUED.code())
                .executeUpdate();
        if (changed == 0) {
            throw new IllegalArgumentException("no unsettled invitation " + id + " in organization " + organization);
        }
        places.remove(id);
        places.put(organization, id, terms.places());
        return invitation(organization, id, terms);
    }

    void revoke(OrganizationId organization, InvitationId id, Instant at) {
        at("update KwInvitation i set i.revokedAt = :at, i.openFor = null" + HERE + UNSETTLED, organization, id)
                .setParameter("at", at.toEpochMilli())
                .executeUpdate();
    }

    void end(OrganizationId organization, InvitationId id, String tokenHash, VoidReason reason) {
        at(
                        "update KwInvitation i set i.voidReason = :reason" + HERE + UNSETTLED
                                + "and i.tokenHash = :hash",
                        organization,
                        id)
                .setParameter("reason", reason.code())
                .setParameter("hash", tokenHash)
                .executeUpdate();
    }

    boolean use(OrganizationId organization, InvitationId id, String tokenHash, PersonId person, Instant at) {
        return at(
                                "update KwInvitation i set i.usedAt = :at, i.usedBy = :person, i.openFor = null" + HERE
                                        + UNSETTLED
                                        + "and i.voidReason is null and i.expiresAt > :at and i.tokenHash = :hash",
                                organization,
                                id)
                        .setParameter("at", at.toEpochMilli())
                        .setParameter("person", person.value())
                        .setParameter("hash", tokenHash)
                        .executeUpdate()
                == 1;
    }

    private Query at(String statement, OrganizationId organization, InvitationId id) {
        return em.createQuery(statement)
                .setParameter("id", id.value())
                .setParameter("organization", organization.value())
                .setParameter("realm", realmId);
    }

    private void requireHere(OrganizationId organization) {
        boolean here = !em.createQuery(
                        "select k.id from KwOrganization k where k.id = :id and k.realmId = :realm", Long.class)
                .setParameter("id", organization.value())
                .setParameter("realm", realmId)
                .getResultList()
                .isEmpty();
        if (!here) {
            throw new IllegalArgumentException("no organization " + organization + " in this realm");
        }
    }

    private static EmailInvitation invitation(OrganizationId organization, InvitationId id, Terms terms) {
        return new EmailInvitation(
                id,
                organization,
                terms.email(),
                terms.role(),
                terms.places(),
                terms.invitedBy(),
                terms.createdAt(),
                terms.expiresAt(),
                null,
                null,
                MailReport.queued());
    }
}

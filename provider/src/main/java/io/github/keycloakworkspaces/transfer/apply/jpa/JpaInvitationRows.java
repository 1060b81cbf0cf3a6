package io.github.keycloakworkspaces.transfer.apply.jpa;

import static io.github.keycloakworkspaces.transfer.apply.jpa.JpaMemberRows.millis;
import static io.github.keycloakworkspaces.transfer.apply.jpa.StatementBatch.row;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.invitation.MailReport;
import io.github.keycloakworkspaces.invitation.TokenTerms;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.apply.InvitationRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of invitations by e-mail; what is about an address is about its open invitation. */
public final class JpaInvitationRows implements InvitationRows {

    private static final String INVITATION = """
            INSERT INTO KW_INVITATION
              (ID, ORGANIZATION_ID, EMAIL, OPEN_FOR, TOKEN_HASH, ROLE, INVITED_BY, CREATED_AT, EXPIRES_AT, MAIL_STATE,
               OF_REALM)
            VALUES (nextval('KW_INVITATION_SEQ'), ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)""";

    private static final String TO_PLACE = """
            INSERT INTO KW_INVITATION_%1$s (ID, ORGANIZATION_ID, INVITATION_ID, %1$s_ID)
            SELECT nextval('KW_INVITATION_%1$s_SEQ'), i.ORGANIZATION_ID, i.ID, CAST(? AS BIGINT)
            FROM KW_INVITATION i WHERE i.ORGANIZATION_ID = ? AND i.OPEN_FOR = ?""";

    /** Who sent it may not be allowed to let anybody in there: the realm's administration says so now. */
    private static final String OF_REALM = """
            UPDATE KW_INVITATION SET OF_REALM = TRUE, VOID_REASON = NULL
            WHERE ORGANIZATION_ID = ? AND OPEN_FOR = ? AND OF_REALM = FALSE""";

    private static final String FROM_PLACE = """
            DELETE FROM KW_INVITATION_%1$s WHERE %1$s_ID = ? AND ORGANIZATION_ID = ? AND INVITATION_ID IN (
              SELECT i.ID FROM KW_INVITATION i WHERE i.ORGANIZATION_ID = ? AND i.OPEN_FOR = ?)""";

    private static final String UNSETTLED = """
            \nwhere i.id = :id and i.organizationId = :organization and i.usedAt is null and i.revokedAt is null""";

    private static final String WORKSPACE = "WORKSPACE";
    private static final String PROJECT = "PROJECT";

    /** An invitation targets to a workspace or a project, by its number. */
    private record Target(EmailAddress email, long resource) {}

    private final EntityManager em;
    private final StatementBatch rows;
    private final TokenTerms terms;
    private final Clock clock;

    public JpaInvitationRows(EntityManager em, TokenTerms terms, Clock clock) {
        this.em = em;
        this.rows = new StatementBatch(em);
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void add(OrganizationId organization, List<NewInvitation> invitations) {
        List<@Nullable Object[]> added = new ArrayList<>();
        for (NewInvitation invitation : invitations) {
            long end = millis(invitation.expiresAt(), terms.end().toEpochMilli());
            // One that has expired was made before that.
            long created = Math.min(millis(invitation.creation().at(), clock.millis()), end - 1);
            added.add(row(
                    organization.value(),
                    invitation.email().value(),
                    invitation.email().value(),
                    terms.unknownHash(),
                    invitation.role().code(),
                    invitation.creation().person().value(),
                    created,
                    end,
                    MailReport.Status.QUEUED.code()));
        }
        rows.send(INVITATION, added);
    }

    @Override
    public void change(OrganizationId organization, InvitationId invitation, Role role, Instant expiresAt) {
        at(
                        "update KwInvitation i set i.role = :role, i.expiresAt = :expiresAt, i.ofRealm = true, i.voidReason = null,"
                                + " i.createdAt = case when i.createdAt >= :expiresAt then :before else i.createdAt end"
                                + UNSETTLED,
                        organization,
                        invitation)
                .setParameter("role", role.code())
                .setParameter("expiresAt", expiresAt.toEpochMilli())
                .setParameter("before", expiresAt.toEpochMilli() - 1)
                .executeUpdate();
    }

    @Override
    public void revoke(OrganizationId organization, InvitationId invitation) {
        at("update KwInvitation i set i.revokedAt = :now, i.openFor = null" + UNSETTLED, organization, invitation)
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    private Query at(String statement, OrganizationId organization, InvitationId invitation) {
        return em.createQuery(statement)
                .setParameter("id", invitation.value())
                .setParameter("organization", organization.value());
    }

    @Override
    public void addWorkspaces(OrganizationId organization, List<WorkspaceTarget> targets) {
        add(WORKSPACE, organization, ofWorkspaces(targets));
    }

    @Override
    public void removeWorkspaces(OrganizationId organization, List<WorkspaceTarget> targets) {
        remove(WORKSPACE, organization, ofWorkspaces(targets));
    }

    @Override
    public void addProjects(OrganizationId organization, List<ProjectTarget> targets) {
        add(PROJECT, organization, ofProjects(targets));
    }

    @Override
    public void removeProjects(OrganizationId organization, List<ProjectTarget> targets) {
        remove(PROJECT, organization, ofProjects(targets));
    }

    private static List<Target> ofWorkspaces(List<WorkspaceTarget> targets) {
        return targets.stream()
                .map(target -> new Target(target.email(), target.workspace().value()))
                .toList();
    }

    private static List<Target> ofProjects(List<ProjectTarget> targets) {
        return targets.stream()
                .map(target -> new Target(target.email(), target.project().value()))
                .toList();
    }

    private void add(String kind, OrganizationId organization, List<Target> targets) {
        rows.send(
                TO_PLACE.formatted(kind),
                targets,
                target -> row(
                        target.resource(), organization.value(), target.email().value()));
        rows.send(
                OF_REALM,
                targets,
                target -> row(organization.value(), target.email().value()));
    }

    private void remove(String kind, OrganizationId organization, List<Target> targets) {
        rows.send(
                FROM_PLACE.formatted(kind),
                targets,
                target -> row(
                        target.resource(),
                        organization.value(),
                        organization.value(),
                        target.email().value()));
    }
}

package io.github.keycloakworkspaces.invitation.jpa;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.InvitationQuery;
import io.github.keycloakworkspaces.invitation.InvitationStore;
import io.github.keycloakworkspaces.invitation.VoidReason;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The invitations of one realm in the database of Keycloak and in its transaction, read by projection and changed by
 * statement: what another node has changed is seen once the organization's lock is taken.
 */
public final class JpaInvitationStore implements InvitationStore {

    private final InvitationRows rows;
    private final InvitationChanges changes;
    private final InvitationFacts facts;

    public JpaInvitationStore(EntityManager em, String realmId) {
        InvitedPlaceRows places = new InvitedPlaceRows(em);
        rows = new InvitationRows(em, realmId, places);
        changes = new InvitationChanges(em, realmId, places);
        facts = new InvitationFacts(em, realmId);
    }

    @Override
    public Map<EmailAddress, EmailInvitation> unsettled(OrganizationId organization, Collection<EmailAddress> emails) {
        return rows.unsettled(organization, emails);
    }

    @Override
    public Map<EmailAddress, Role> members(OrganizationId organization, Collection<EmailAddress> emails) {
        return facts.members(organization, emails);
    }

    @Override
    public EmailInvitation add(OrganizationId organization, Terms terms) {
        return changes.add(organization, terms);
    }

    @Override
    public EmailInvitation renew(OrganizationId organization, InvitationId id, Terms terms) {
        return changes.renew(organization, id, terms);
    }

    @Override
    public void revoke(OrganizationId organization, InvitationId id, Instant at) {
        changes.revoke(organization, id, at);
    }

    @Override
    public void end(OrganizationId organization, InvitationId id, String tokenHash, VoidReason reason) {
        changes.end(organization, id, tokenHash, reason);
    }

    @Override
    public Optional<EmailInvitation> byToken(String tokenHash) {
        return rows.byToken(tokenHash);
    }

    @Override
    public boolean use(OrganizationId organization, InvitationId id, String tokenHash, PersonId person, Instant at) {
        return changes.use(organization, id, tokenHash, person, at);
    }

    @Override
    public Page<EmailInvitation> page(OrganizationId organization, InvitationQuery query) {
        return rows.page(organization, query);
    }

    @Override
    public long open(OrganizationId organization, Instant now) {
        return rows.count(organization, InvitationQuery.open(now));
    }

    @Override
    public List<WorkspaceResource> workspaces(OrganizationId organization, Set<WorkspaceId> ids) {
        return facts.workspaces(organization, ids);
    }

    @Override
    public List<ProjectResource> projects(OrganizationId organization, Set<ProjectId> ids) {
        return facts.projects(organization, ids);
    }

    @Override
    public boolean confirmed(AccountId account, EmailAddress email) {
        return facts.confirmed(account, email);
    }

    @Override
    public boolean deletedAfter(OrganizationId organization, PersonId person, Instant moment) {
        return facts.deletedAfter(organization, person, moment);
    }
}

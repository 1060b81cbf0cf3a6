package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The e-mail invitations of one realm. */
public interface InvitationStore {

    /** What an invitation says from now on. */
    record Terms(
            EmailAddress email,
            String tokenHash,
            Role role,
            InvitedPlaces places,
            PersonId invitedBy,
            Instant createdAt,
            Instant expiresAt) {}

    /** Those that were neither used nor revoked, expired ones too; at most one an address. */
    Map<EmailAddress, EmailInvitation> unsettled(OrganizationId organization, Collection<EmailAddress> emails);

    /** The roles of the organization's own live members whose accounts have these addresses. */
    Map<EmailAddress, Role> members(OrganizationId organization, Collection<EmailAddress> emails);

    EmailInvitation add(OrganizationId organization, Terms terms);

    /** Replaces everything that an unsettled invitation says, its token included. */
    EmailInvitation renew(OrganizationId organization, InvitationId id, Terms terms);

    /** Settles an unsettled invitation. */
    void revoke(OrganizationId organization, InvitationId id, Instant at);

    /** Says of an unsettled invitation that it is void; nothing happens if it has another token by now. */
    void end(OrganizationId organization, InvitationId id, String tokenHash, VoidReason reason);

    /** In any state, with the workspaces and projects that still exist and are nobody's sandbox. */
    Optional<EmailInvitation> byToken(String tokenHash);

    /** Uses the invitation up; {@code false} if it isn't open with that token any more. */
    boolean use(OrganizationId organization, InvitationId id, String tokenHash, PersonId person, Instant at);

    /**
     * Whether an account has that address at this moment, confirmed, whatever was read of it before. Accounts of a user
     * federation have what that says.
     */
    boolean confirmed(AccountId account, EmailAddress email);

    Page<EmailInvitation> page(OrganizationId organization, InvitationQuery query);

    /** How many are open at that moment. */
    long open(OrganizationId organization, Instant now);

    /** Those of the organization, sandboxes included; in any order. */
    List<WorkspaceResource> workspaces(OrganizationId organization, Set<WorkspaceId> ids);

    /** Those of the organization; in any order. */
    List<ProjectResource> projects(OrganizationId organization, Set<ProjectId> ids);

    /** Whether the person's membership was deleted later than that. */
    boolean deletedAfter(OrganizationId organization, PersonId person, Instant moment);
}

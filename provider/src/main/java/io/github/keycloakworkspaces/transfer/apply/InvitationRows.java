package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.apply.ResourceRows.Creation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes open invitations by e-mail as they are told. Nobody knows the secret of one that is added: it has to be sent
 * again before somebody can follow it.
 */
public interface InvitationRows {

    /**
     * An invitation that isn't there yet.
     *
     * @param expiresAt {@code null} for as long as new invitations are open
     */
    record NewInvitation(
            EmailAddress email,
            Role role,
            Creation creation,
            @Nullable Instant expiresAt) {}

    record WorkspaceTarget(EmailAddress email, WorkspaceId workspace) {}

    record ProjectTarget(EmailAddress email, ProjectId project) {}

    void add(OrganizationId organization, List<NewInvitation> invitations);

    /** The link that was sent goes on working. */
    void change(OrganizationId organization, InvitationId invitation, Role role, Instant expiresAt);

    void revoke(OrganizationId organization, InvitationId invitation);

    void addWorkspaces(OrganizationId organization, List<WorkspaceTarget> targets);

    void removeWorkspaces(OrganizationId organization, List<WorkspaceTarget> targets);

    void addProjects(OrganizationId organization, List<ProjectTarget> targets);

    void removeProjects(OrganizationId organization, List<ProjectTarget> targets);
}

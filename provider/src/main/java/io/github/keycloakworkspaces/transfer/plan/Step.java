package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.project.TemplateId;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.OrganizationFacts;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.RoleState;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing to do, by the names that the plan's document and state have. People are named by user name. */
public sealed interface Step {

    /**
     * Creates our part of the organization, with its Owner.
     *
     * @param owner {@code null} for somebody whose account is gone
     */
    record Found(String name, @Nullable String owner, OrganizationFacts facts) implements Step {}

    record Rename(String name) implements Step {}

    record SetDefaultRole(Role role) implements Step {}

    record SetSeatLimit(@Nullable Integer limit) implements Step {}

    record SetActivityDays(@Nullable Integer days) implements Step {}

    /** Makes a member the Owner; whoever was it is an Administrator then, or gone if the account is. */
    record PassOn(String to) implements Step {}

    /**
     * Adds a member, or brings a former one back.
     *
     * @param deletedAt of a membership that is there only as something that was
     */
    record AddMember(
            String user,
            Role role,
            Source source,
            @Nullable Instant createdAt,
            @Nullable Instant deletedAt,
            boolean current)
            implements Step {}

    /** Facts about the Owner of a new organization. */
    record SetOwnersFacts(
            String user, Source source, @Nullable Instant createdAt, boolean current) implements Step {}

    record ChangeMember(String user, Role role, Source source) implements Step {}

    record RemoveMember(String user) implements Step {}

    record AddWorkspace(ResourcePath place, WorkspaceDetails details, boolean personal, Origin origin)
            implements Step {}

    record ChangeWorkspace(ResourcePath place, WorkspaceDetails details) implements Step {}

    record RemoveWorkspace(ResourcePath place) implements Step {}

    record AddProject(ResourcePath place, ResourcePath workspace, ProjectDraft content, Origin origin)
            implements Step {}

    /**
     * Changes a project, and may move it.
     *
     * @param workspace where it is from then on
     */
    record ChangeProject(ResourcePath place, ResourcePath workspace, ProjectDraft content) implements Step {}

    record RemoveProject(ResourcePath place) implements Step {}

    /** An explicit membership in a workspace or a project. */
    record AddGrant(ResourcePath place, String user, Source source) implements Step {}

    record RemoveGrant(ResourcePath place, String user, Source source) implements Step {}

    /** Gives a project role in place of the one that there may be. */
    record PutRole(ResourcePath place, String user, RoleState role) implements Step {}

    record RemoveRole(ResourcePath place, String user) implements Step {}

    record AddAssignment(ResourcePath place, Assignment assignment) implements Step {}

    record RemoveAssignment(ResourcePath place, Assignment assignment) implements Step {}

    /** Makes an invitation lead to a workspace or a project. */
    record AddInvited(ResourcePath place, EmailAddress email) implements Step {}

    record RemoveInvited(ResourcePath place, EmailAddress email) implements Step {}

    record AddTemplate(
            TemplateDraft content, Origin origin, @Nullable Instant changedAt) implements Step {}

    record ChangeTemplate(TemplateId id, TemplateDraft content) implements Step {}

    record RemoveTemplate(TemplateId id) implements Step {}

    record PutPermission(Action action, Map<Role, Reach> reaches) implements Step {}

    record RemovePermission(Action action) implements Step {}

    /**
     * Makes an open invitation whose secret nobody knows.
     *
     * @param expiresAt {@code null} for as long as new invitations are open
     */
    record AddInvitation(
            EmailAddress email,
            Role role,
            Origin origin,
            @Nullable Instant expiresAt) implements Step {}

    record ChangeInvitation(InvitationId id, Role role, Instant expiresAt) implements Step {}

    record RevokeInvitation(InvitationId id) implements Step {}
}

package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.project.TemplateId;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.OrganizationFacts;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.OrganizationState.RoleState;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing to do, by the names that the plan's document and state have. People are named by user name. */
public sealed interface Deed {

    /**
     * Creates our part of the organization, with its Owner.
     *
     * @param owner {@code null} for somebody whose account is gone
     */
    record Found(String name, @Nullable String owner, OrganizationFacts facts) implements Deed {}

    record Rename(String name) implements Deed {}

    record SetDefaultRole(Role role) implements Deed {}

    record SetSeatLimit(@Nullable Integer limit) implements Deed {}

    record SetActivityDays(@Nullable Integer days) implements Deed {}

    /** Makes a member the Owner; whoever was it is an Administrator then, or gone if the account is. */
    record PassOn(String to) implements Deed {}

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
            implements Deed {}

    /** Facts about the Owner of a new organization. */
    record SetOwnersFacts(
            String user, Source source, @Nullable Instant createdAt, boolean current) implements Deed {}

    record ChangeMember(String user, Role role, Source source) implements Deed {}

    record RemoveMember(String user) implements Deed {}

    record AddWorkspace(Place place, WorkspaceDetails details, boolean personal, Origin origin) implements Deed {}

    record ChangeWorkspace(Place place, WorkspaceDetails details) implements Deed {}

    record RemoveWorkspace(Place place) implements Deed {}

    record AddProject(Place place, Place workspace, ProjectDraft content, Origin origin) implements Deed {}

    /**
     * Changes a project, and may move it.
     *
     * @param workspace where it is from then on
     */
    record ChangeProject(Place place, Place workspace, ProjectDraft content) implements Deed {}

    record RemoveProject(Place place) implements Deed {}

    /** An explicit membership in a workspace or a project. */
    record AddGrant(Place place, String user, Source source) implements Deed {}

    record RemoveGrant(Place place, String user, Source source) implements Deed {}

    /** Gives a project role in place of the one that there may be. */
    record PutRole(Place place, String user, RoleState role) implements Deed {}

    record RemoveRole(Place place, String user) implements Deed {}

    record AddAssignment(Place place, Assignment assignment) implements Deed {}

    record RemoveAssignment(Place place, Assignment assignment) implements Deed {}

    /** Makes an invitation lead to a workspace or a project. */
    record AddInvited(Place place, EmailAddress email) implements Deed {}

    record RemoveInvited(Place place, EmailAddress email) implements Deed {}

    record AddTemplate(
            TemplateDraft content, Origin origin, @Nullable Instant changedAt) implements Deed {}

    record ChangeTemplate(TemplateId id, TemplateDraft content) implements Deed {}

    record RemoveTemplate(TemplateId id) implements Deed {}

    record PutPermission(Action action, Map<Role, Reach> reaches) implements Deed {}

    record RemovePermission(Action action) implements Deed {}

    /**
     * Makes an open invitation whose secret nobody knows.
     *
     * @param expiresAt {@code null} for as long as new invitations are open
     */
    record AddInvitation(
            EmailAddress email,
            Role role,
            Origin origin,
            @Nullable Instant expiresAt) implements Deed {}

    record ChangeInvitation(InvitationId id, Role role, Instant expiresAt) implements Deed {}

    record RevokeInvitation(InvitationId id) implements Deed {}
}

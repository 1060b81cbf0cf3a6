package io.github.keycloakworkspaces.transfer.state;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.AssignmentType;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.project.TemplateId;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.token.TokenSettings;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One organization as it is stored. People are named by user name; somebody whose account is gone has none and is
 * {@code null} as a creator. Lists have the order of creation.
 *
 * @param members deleted ones and the Owner, too
 * @param permissions the actions whose cells the organization has changed, with the reach of every role but the Owner's
 * @param tokens which tokens members may have
 */
public record OrganizationState(
        Properties properties,
        List<MemberState> members,
        List<WorkspaceState> workspaces,
        List<TemplateState> templates,
        Map<Action, Map<Role, Reach>> permissions,
        List<InvitationState> invitations,
        MappingsState mappings,
        TagsState tags,
        TokenSettings tokens) {

    public OrganizationState {
        members = List.copyOf(members);
        workspaces = List.copyOf(workspaces);
        templates = List.copyOf(templates);
        permissions = Map.copyOf(permissions);
        invitations = List.copyOf(invitations);
    }

    /** One that has nothing to do with groups, tags or tokens. */
    public OrganizationState(
            Properties properties,
            List<MemberState> members,
            List<WorkspaceState> workspaces,
            List<TemplateState> templates,
            Map<Action, Map<Role, Reach>> permissions,
            List<InvitationState> invitations) {
        this(
                properties,
                members,
                workspaces,
                templates,
                permissions,
                invitations,
                MappingsState.NONE,
                TagsState.NONE,
                TokenSettings.DEFAULT);
    }

    /**
     * The organization itself.
     *
     * @param owner {@code null} for somebody whose account is gone
     */
    public record Properties(
            String alias,
            String name,
            @Nullable String owner,
            Role defaultRole,
            @Nullable Integer seatLimit,
            @Nullable Integer activityDays,
            int linkResets,
            Instant createdAt) {}

    public record MemberState(
            String user,
            PersonId person,
            Role role,
            Source source,
            Instant createdAt,
            @Nullable Instant deletedAt,
            boolean current,
            Following following) {

        /** Somebody whose role follows nothing. */
        public MemberState(
                String user,
                PersonId person,
                Role role,
                Source source,
                Instant createdAt,
                @Nullable Instant deletedAt,
                boolean current) {
            this(user, person, role, source, createdAt, deletedAt, current, Following.NOTHING);
        }

        public boolean live() {
            return deletedAt == null;
        }
    }

    /**
     * A workspace.
     *
     * @param members explicit ones, with the sources of their membership
     */
    public record WorkspaceState(
            WorkspaceId id,
            WorkspaceDetails details,
            boolean personal,
            @Nullable String createdBy,
            Instant createdAt,
            Map<String, Set<Source>> members,
            Set<EmailAddress> invited,
            List<ProjectState> projects) {

        public WorkspaceState {
            members = Map.copyOf(members);
            invited = Set.copyOf(invited);
            projects = List.copyOf(projects);
        }
    }

    /**
     * A project.
     *
     * @param members explicit ones, with the sources of their membership
     */
    public record ProjectState(
            ProjectId id,
            ProjectDraft content,
            @Nullable String createdBy,
            Instant createdAt,
            Map<String, Set<Source>> members,
            Map<String, RoleState> roles,
            Set<Assignment> assignees,
            Set<EmailAddress> invited) {

        public ProjectState {
            members = Map.copyOf(members);
            roles = Map.copyOf(roles);
            assignees = Set.copyOf(assignees);
            invited = Set.copyOf(invited);
        }
    }

    /** A role in one project. */
    public record RoleState(Role role, Source source) {}

    /** A task that somebody labels or reviews. */
    public record Assignment(TaskId task, AssignmentType type, String user) {}

    public record TemplateState(
            TemplateId id, TemplateDraft content, @Nullable String createdBy, Instant createdAt, Instant changedAt) {}

    /** An invitation by e-mail that was neither used nor revoked. */
    public record InvitationState(
            InvitationId id,
            EmailAddress email,
            Role role,
            @Nullable String invitedBy,
            Instant createdAt,
            Instant expiresAt) {}
}

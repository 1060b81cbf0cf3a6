package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupEntry;
import io.github.keycloakworkspaces.transfer.document.GroupPart.MappingEntry;
import io.github.keycloakworkspaces.transfer.document.GroupPart.SsoEntry;
import io.github.keycloakworkspaces.transfer.document.MemberPart.TagEntry;
import io.github.keycloakworkspaces.transfer.document.MemberPart.TokenEntry;
import io.github.keycloakworkspaces.transfer.state.Following;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One organization as a readable document. People are named by user name or e-mail.
 *
 * @param alias the native organization's alias; it is created if the realm has none with it
 * @param name the native organization's name
 * @param activityDays how long the activity log is kept; {@code null} for ever
 * @param tokenSettings as {@link MemberPart} has it
 * @param createdAt as {@link OrganizationFacts} has it
 * @param linkResets as {@link OrganizationFacts} has it
 * @param tags as {@link MemberPart} has it
 * @param permissions by action, how far roles reach where it is not as far as the matrix says
 * @param ssoSettings as {@link GroupPart} has it, and so are those that follow
 */
public record OrganizationDocument(
        String alias,
        Given<String> name,
        Given<String> owner,
        Given<Role> defaultRole,
        Given<Integer> seatLimit,
        Given<Integer> activityDays,
        Given<TokenEntry> tokenSettings,
        @Nullable Instant createdAt,
        @Nullable Integer linkResets,
        Given<List<TagEntry>> tags,
        Given<List<MemberEntry>> members,
        Given<List<WorkspaceEntry>> workspaces,
        Given<List<TemplateEntry>> templates,
        Given<Map<Action, Map<Role, Reach>>> permissions,
        Given<List<InvitationEntry>> invitations,
        Given<SsoEntry> ssoSettings,
        Given<List<MappingEntry>> groupMappings,
        Given<List<GroupEntry>> groups) {

    public OrganizationDocument {
        tags = tags.map(List::copyOf);
        members = members.map(List::copyOf);
        workspaces = workspaces.map(List::copyOf);
        templates = templates.map(List::copyOf);
        permissions = permissions.map(OrganizationDocument::sorted);
        invitations = invitations.map(List::copyOf);
        groupMappings = groupMappings.map(List::copyOf);
        groups = groups.map(List::copyOf);
    }

    public OrganizationDocument(
            String alias,
            Given<String> name,
            Given<String> owner,
            Given<Role> defaultRole,
            Given<Integer> seatLimit,
            Given<Integer> activityDays,
            OrganizationFacts facts,
            MemberPart part,
            Given<List<MemberEntry>> members,
            Given<List<WorkspaceEntry>> workspaces,
            Given<List<TemplateEntry>> templates,
            Given<Map<Action, Map<Role, Reach>>> permissions,
            Given<List<InvitationEntry>> invitations,
            GroupPart groups) {
        this(
                alias,
                name,
                owner,
                defaultRole,
                seatLimit,
                activityDays,
                part.tokenSettings(),
                facts.createdAt(),
                facts.linkResets(),
                part.tags(),
                members,
                workspaces,
                templates,
                permissions,
                invitations,
                groups.ssoSettings(),
                groups.groupMappings(),
                groups.groups());
    }

    public MemberPart memberPart() {
        return new MemberPart(tokenSettings, tags);
    }

    public GroupPart groupPart() {
        return new GroupPart(ssoSettings, groupMappings, groups);
    }

    public OrganizationFacts facts() {
        return new OrganizationFacts(createdAt, linkResets);
    }

    /** Actions and roles have the order in which they are declared. */
    private static Map<Action, Map<Role, Reach>> sorted(Map<Action, Map<Role, Reach>> permissions) {
        Map<Action, Map<Role, Reach>> sorted = new EnumMap<>(Action.class);
        permissions.forEach((action, row) -> sorted.put(action, Collections.unmodifiableMap(new TreeMap<>(row))));
        return Collections.unmodifiableMap(sorted);
    }

    /**
     * What holds from the creation on and can not be desired: it is taken only when the organization is created.
     *
     * @param linkResets how often the invitation link was reset: links from before stay worthless
     */
    public record OrganizationFacts(
            @Nullable Instant createdAt, @Nullable Integer linkResets) {

        public static final OrganizationFacts NONE = new OrganizationFacts(null, null);
    }

    /**
     * A member; the Owner is named by the document's {@code owner}, and may be here without a role.
     *
     * @param tags the labels of those that they have
     * @param createdAt when they joined
     * @param deletedAt when the membership was deleted; {@code null} for somebody who is a member
     * @param current whether it is the organization that the person works in
     * @param following what the role follows; a fact, taken as {@link OrganizationFacts} are
     */
    public record MemberEntry(
            String user,
            Given<Role> role,
            Given<Source> source,
            Given<List<String>> tags,
            @Nullable Instant createdAt,
            @Nullable Instant deletedAt,
            boolean current,
            @Nullable Following following) {

        public MemberEntry {
            tags = tags.map(List::copyOf);
        }
    }

    /**
     * A workspace, known by its title, or, if it is personal, by whose it is.
     *
     * @param createdBy as {@link Origin} has it
     * @param createdAt as {@link Origin} has it
     * @param invited addresses of open invitations that lead here
     * @param groupMappings whose groups are members
     */
    public record WorkspaceEntry(
            String title,
            Given<String> description,
            Given<String> color,
            Given<Boolean> archived,
            boolean personal,
            Given<String> createdBy,
            @Nullable Instant createdAt,
            Given<List<GrantEntry>> members,
            Given<List<EmailAddress>> invited,
            Given<List<MappingEntry>> groupMappings,
            Given<List<ProjectEntry>> projects) {

        public WorkspaceEntry {
            members = members.map(List::copyOf);
            invited = invited.map(List::copyOf);
            groupMappings = groupMappings.map(List::copyOf);
            projects = projects.map(List::copyOf);
        }

        public WorkspaceEntry(
                String title,
                Given<String> description,
                Given<String> color,
                Given<Boolean> archived,
                boolean personal,
                Origin origin,
                Given<List<GrantEntry>> members,
                Given<List<EmailAddress>> invited,
                Given<List<MappingEntry>> groupMappings,
                Given<List<ProjectEntry>> projects) {
            this(
                    title,
                    description,
                    color,
                    archived,
                    personal,
                    origin.createdBy(),
                    origin.createdAt(),
                    members,
                    invited,
                    groupMappings,
                    projects);
        }

        public Origin origin() {
            return new Origin(createdBy, createdAt);
        }
    }

    /**
     * A project, known by its external id, or by its title in the workspace.
     *
     * @param settings all that has been set, apart from what decisions read and has a component of its own here
     * @param createdBy as {@link Origin} has it
     * @param createdAt as {@link Origin} has it
     * @param members as {@link ProjectPeople} has them, and so are those that follow
     */
    public record ProjectEntry(
            String title,
            Given<String> externalId,
            Given<String> description,
            Given<Boolean> published,
            Given<Instant> pinnedAt,
            Given<Boolean> showAnnotationHistory,
            Given<ProjectSettings> settings,
            Given<String> createdBy,
            @Nullable Instant createdAt,
            Given<List<ProjectMemberEntry>> members,
            Given<List<RoleEntry>> roles,
            Given<List<TaskEntry>> assignees,
            Given<List<EmailAddress>> invited,
            Given<List<MappingEntry>> groupMappings) {

        public ProjectEntry(
                String title,
                Given<String> externalId,
                Given<String> description,
                Given<Boolean> published,
                Given<Instant> pinnedAt,
                Given<Boolean> showAnnotationHistory,
                Given<ProjectSettings> settings,
                Origin origin,
                ProjectPeople people) {
            this(
                    title,
                    externalId,
                    description,
                    published,
                    pinnedAt,
                    showAnnotationHistory,
                    settings,
                    origin.createdBy(),
                    origin.createdAt(),
                    people.members(),
                    people.roles(),
                    people.assignees(),
                    people.invited(),
                    people.groupMappings());
        }

        public ProjectEntry {
            members = members.map(List::copyOf);
            roles = roles.map(List::copyOf);
            assignees = assignees.map(List::copyOf);
            invited = invited.map(List::copyOf);
            groupMappings = groupMappings.map(List::copyOf);
        }

        public Origin origin() {
            return new Origin(createdBy, createdAt);
        }

        public ProjectPeople people() {
            return new ProjectPeople(members, roles, assignees, invited, groupMappings);
        }
    }

    /**
     * The people of a project.
     *
     * @param members explicit ones, with their project roles
     * @param roles project roles of others: of members of the workspace, and such as have no effect at present
     * @param assignees who has which task
     * @param invited addresses of open invitations that lead here
     * @param groupMappings whose groups are members, with which role
     */
    public record ProjectPeople(
            Given<List<ProjectMemberEntry>> members,
            Given<List<RoleEntry>> roles,
            Given<List<TaskEntry>> assignees,
            Given<List<EmailAddress>> invited,
            Given<List<MappingEntry>> groupMappings) {

        public ProjectPeople {
            members = members.map(List::copyOf);
            roles = roles.map(List::copyOf);
            assignees = assignees.map(List::copyOf);
            invited = invited.map(List::copyOf);
            groupMappings = groupMappings.map(List::copyOf);
        }
    }

    /**
     * Who created something, and when.
     *
     * @param createdBy {@code null} for somebody without an account; the Owner where nothing is said
     */
    public record Origin(Given<String> createdBy, @Nullable Instant createdAt) {

        public static final Origin UNKNOWN = new Origin(Given.absent(), null);
    }

    /** An explicit membership; without sources it stays as it is, or comes from {@code import}. */
    public record GrantEntry(String user, Given<List<Source>> sources) {

        public GrantEntry {
            sources = sources.map(List::copyOf);
        }

        /** Somebody of whom nothing else is said. */
        public GrantEntry(String user) {
            this(user, Given.absent());
        }
    }

    /**
     * An explicit member of a project.
     *
     * @param role a project role, or {@code null} to act with the organization's role
     */
    public record ProjectMemberEntry(
            String user, Given<List<Source>> sources, Given<Role> role, Given<Source> roleSource) {

        public ProjectMemberEntry {
            sources = sources.map(List::copyOf);
        }

        public ProjectMemberEntry(GrantEntry grant, Given<Role> role, Given<Source> roleSource) {
            this(grant.user(), grant.sources(), role, roleSource);
        }

        /** Somebody of whom nothing else is said. */
        public ProjectMemberEntry(String user) {
            this(user, Given.absent(), Given.absent(), Given.absent());
        }

        public GrantEntry grant() {
            return new GrantEntry(user, sources);
        }
    }

    public record RoleEntry(String user, Role role, Given<Source> source) {}

    public record TaskEntry(TaskId task, List<String> annotators, List<String> reviewers) {

        public TaskEntry {
            annotators = List.copyOf(annotators);
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * Settings for projects to start with, known by their name.
     *
     * @param tags whatever the application sorts templates by
     * @param createdBy as {@link Origin} has it
     * @param createdAt as {@link Origin} has it
     * @param changedAt taken when the template is created
     */
    public record TemplateEntry(
            String name,
            Given<String> description,
            Given<Object> tags,
            Given<ProjectSettings> settings,
            Given<String> createdBy,
            @Nullable Instant createdAt,
            @Nullable Instant changedAt) {

        public TemplateEntry(
                String name,
                Given<String> description,
                Given<Object> tags,
                Given<ProjectSettings> settings,
                Origin origin,
                @Nullable Instant changedAt) {
            this(name, description, tags, settings, origin.createdBy(), origin.createdAt(), changedAt);
        }

        public Origin origin() {
            return new Origin(createdBy, createdAt);
        }
    }

    /** An open invitation by e-mail, known by its address; the secret of its link is never part of a document. */
    public record InvitationEntry(
            EmailAddress email,
            Given<Role> role,
            Given<Instant> expiresAt,
            Given<String> invitedBy,
            @Nullable Instant createdAt) {

        public InvitationEntry(EmailAddress email, Given<Role> role, Given<Instant> expiresAt, Origin origin) {
            this(email, role, expiresAt, origin.createdBy(), origin.createdAt());
        }

        public Origin origin() {
            return new Origin(invitedBy, createdAt);
        }
    }
}

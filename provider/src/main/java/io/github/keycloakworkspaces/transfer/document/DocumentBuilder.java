package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.AssignmentType;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.token.TokenSettings;
import io.github.keycloakworkspaces.transfer.document.MemberPart.TagEntry;
import io.github.keycloakworkspaces.transfer.document.MemberPart.TokenEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.GrantEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.InvitationEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.OrganizationFacts;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectMemberEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectPeople;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.RoleEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.TaskEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.TemplateEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.WorkspaceEntry;
import io.github.keycloakworkspaces.transfer.state.Following;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.InvitationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Properties;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.TemplateState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes down a state as the document that says all of it. What belongs to sandboxes of people without an account is
 * left out: nobody can ever reach it.
 */
public final class DocumentBuilder {

    private final OrganizationState state;
    private final Map<String, Role> roles;
    private final GroupPartBuilder groups;

    private DocumentBuilder(OrganizationState state) {
        this.state = state;
        this.groups = new GroupPartBuilder(state.mappings());
        this.roles = state.members().stream()
                .filter(MemberState::live)
                .collect(Collectors.toMap(MemberState::user, MemberState::role));
    }

    public static OrganizationDocument of(OrganizationState state) {
        return new DocumentBuilder(state).document();
    }

    /**
     * The same without anybody: an Owner without an account and things that such people created, no members, and no
     * personal workspaces.
     */
    public static OrganizationDocument withoutPeople(OrganizationDocument document) {
        return new OrganizationDocument(
                document.alias(),
                document.name(),
                Given.of(null),
                document.defaultRole(),
                document.seatLimit(),
                document.activityDays(),
                document.facts(),
                new MemberPart(
                        document.tokenSettings(),
                        document.tags()
                                .map(all -> all.stream()
                                        .map(tag -> new TagEntry(tag.label(), nobody(tag.origin()), tag.changedAt()))
                                        .toList())),
                Given.of(List.of()),
                document.workspaces()
                        .map(all -> all.stream()
                                .filter(workspace -> !workspace.personal())
                                .map(DocumentBuilder::withoutPeople)
                                .toList()),
                document.templates()
                        .map(all -> all.stream()
                                .map(template -> new TemplateEntry(
                                        template.name(),
                                        template.description(),
                                        template.tags(),
                                        template.settings(),
                                        nobody(template.origin()),
                                        template.changedAt()))
                                .toList()),
                document.permissions(),
                document.invitations()
                        .map(all -> all.stream()
                                .map(invitation -> new InvitationEntry(
                                        invitation.email(),
                                        invitation.role(),
                                        invitation.expiresAt(),
                                        nobody(invitation.origin())))
                                .toList()),
                new GroupPart(document.ssoSettings(), document.groupMappings(), Given.of(List.of())));
    }

    private static WorkspaceEntry withoutPeople(WorkspaceEntry workspace) {
        return new WorkspaceEntry(
                workspace.title(),
                workspace.description(),
                workspace.color(),
                workspace.archived(),
                false,
                nobody(workspace.origin()),
                Given.of(List.of()),
                workspace.invited(),
                workspace.groupMappings(),
                workspace
                        .projects()
                        .map(all ->
                                all.stream().map(DocumentBuilder::withoutPeople).toList()));
    }

    private static ProjectEntry withoutPeople(ProjectEntry project) {
        return new ProjectEntry(
                project.title(),
                project.externalId(),
                project.description(),
                project.published(),
                project.pinnedAt(),
                project.showAnnotationHistory(),
                project.settings(),
                nobody(project.origin()),
                new ProjectPeople(
                        Given.of(List.of()),
                        Given.of(List.of()),
                        Given.of(List.of()),
                        project.people().invited(),
                        project.people().groupMappings()));
    }

    private static Origin nobody(Origin origin) {
        return new Origin(Given.of(null), origin.createdAt());
    }

    private OrganizationDocument document() {
        Properties properties = state.properties();
        return new OrganizationDocument(
                properties.alias(),
                Given.of(properties.name()),
                Given.of(properties.owner()),
                Given.of(properties.defaultRole()),
                Given.of(properties.seatLimit()),
                Given.of(properties.activityDays()),
                new OrganizationFacts(properties.createdAt(), properties.linkResets()),
                about(),
                Given.of(state.members().stream().map(this::member).toList()),
                Given.of(state.workspaces().stream()
                        .filter(workspace -> !workspace.personal() || workspace.createdBy() != null)
                        .map(this::workspace)
                        .toList()),
                Given.of(state.templates().stream()
                        .map(DocumentBuilder::template)
                        .toList()),
                Given.of(state.permissions()),
                Given.of(state.invitations().stream()
                        .map(DocumentBuilder::invitation)
                        .toList()),
                groups.part());
    }

    private MemberPart about() {
        TokenSettings tokens = state.tokens();
        return new MemberPart(
                Given.of(new TokenEntry(
                        Given.of(tokens.personal()), Given.of(tokens.legacy()), Given.of(tokens.days()))),
                Given.of(state.tags().tags().stream()
                        .map(tag ->
                                new TagEntry(tag.label(), origin(tag.createdBy(), tag.createdAt()), tag.changedAt()))
                        .toList()));
    }

    /** Where there are no tags, no list says who has which. */
    private MemberEntry member(MemberState member) {
        boolean told = member.live() && !member.role().owns();
        boolean tagged = member.live() && !state.tags().tags().isEmpty();
        return new MemberEntry(
                member.user(),
                told ? Given.of(member.role()) : Given.absent(),
                Given.of(member.source()),
                tagged ? Given.of(sorted(state.tags().of(member.user()))) : Given.absent(),
                member.createdAt(),
                member.deletedAt(),
                member.current(),
                member.following().equals(Following.NOTHING) ? null : member.following());
    }

    private WorkspaceEntry workspace(WorkspaceState workspace) {
        return new WorkspaceEntry(
                workspace.details().title(),
                Given.of(workspace.details().description()),
                Given.of(workspace.details().color()),
                Given.of(workspace.details().archived()),
                workspace.personal(),
                origin(workspace.createdBy(), workspace.createdAt()),
                Given.of(grants(workspace.members())),
                Given.of(sorted(workspace.invited())),
                groups.of(workspace.id()),
                Given.of(workspace.projects().stream().map(this::project).toList()));
    }

    private ProjectEntry project(ProjectState project) {
        ProjectDraft content = project.content();
        return new ProjectEntry(
                content.title(),
                Given.of(content.externalId()),
                Given.of(content.description()),
                Given.of(content.published()),
                Given.of(content.pinnedAt()),
                Given.of(content.settings().showsAnnotationHistory()),
                Given.of(content.settings().withoutDecisive()),
                origin(project.createdBy(), project.createdAt()),
                people(project));
    }

    private ProjectPeople people(ProjectState project) {
        List<ProjectMemberEntry> members = new ArrayList<>();
        Map<String, OrganizationState.RoleState> others = new TreeMap<>(project.roles());
        for (GrantEntry grant : grants(project.members())) {
            boolean overridable =
                    roles.getOrDefault(grant.user(), Role.DEACTIVATED).overridable();
            var role = overridable ? others.remove(grant.user()) : null;
            Given<Role> said =
                    others.containsKey(grant.user()) ? Given.absent() : Given.of(role == null ? null : role.role());
            members.add(new ProjectMemberEntry(grant, said, role == null ? Given.absent() : Given.of(role.source())));
        }
        return new ProjectPeople(
                Given.of(members),
                Given.of(others.entrySet().stream()
                        .map(entry -> new RoleEntry(
                                entry.getKey(),
                                entry.getValue().role(),
                                Given.of(entry.getValue().source())))
                        .toList()),
                Given.of(tasks(project.assignees())),
                Given.of(sorted(project.invited())),
                groups.of(project.id()));
    }

    private static List<TaskEntry> tasks(Set<Assignment> assignments) {
        Map<Long, List<Assignment>> tasks = new TreeMap<>();
        assignments.forEach(
                assignment -> tasks.computeIfAbsent(assignment.task().value(), key -> new ArrayList<>())
                        .add(assignment));
        return tasks.entrySet().stream()
                .map(task -> new TaskEntry(
                        new TaskId(task.getKey()),
                        users(task.getValue(), AssignmentType.LABELING),
                        users(task.getValue(), AssignmentType.REVIEW)))
                .toList();
    }

    private static List<String> users(List<Assignment> assignments, AssignmentType type) {
        return assignments.stream()
                .filter(assignment -> assignment.type() == type)
                .map(Assignment::user)
                .sorted()
                .toList();
    }

    private static List<GrantEntry> grants(Map<String, Set<Source>> members) {
        return new TreeMap<>(members)
                .entrySet().stream()
                        .map(entry ->
                                new GrantEntry(entry.getKey(), Given.of(List.copyOf(new TreeSet<>(entry.getValue())))))
                        .toList();
    }

    private static TemplateEntry template(TemplateState template) {
        TemplateDraft content = template.content();
        return new TemplateEntry(
                content.name(),
                Given.of(content.description()),
                Given.of(content.tags()),
                Given.of(content.settings()),
                origin(template.createdBy(), template.createdAt()),
                template.changedAt());
    }

    private static InvitationEntry invitation(InvitationState invitation) {
        return new InvitationEntry(
                invitation.email(),
                Given.of(invitation.role()),
                Given.of(invitation.expiresAt()),
                origin(invitation.invitedBy(), invitation.createdAt()));
    }

    private static Origin origin(@Nullable String createdBy, Instant createdAt) {
        return new Origin(Given.of(createdBy), createdAt);
    }

    private static <T> List<T> sorted(Set<T> items) {
        return items.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }
}

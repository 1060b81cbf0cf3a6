package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.AssignmentType;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.GrantEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.InvitationEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.OrganizationFacts;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.ProjectMemberEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.ProjectPeople;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.RoleEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.TaskEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.TemplateEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.WorkspaceEntry;
import io.github.keycloakworkspaces.transfer.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.OrganizationState.Head;
import io.github.keycloakworkspaces.transfer.OrganizationState.InvitationState;
import io.github.keycloakworkspaces.transfer.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.OrganizationState.TemplateState;
import io.github.keycloakworkspaces.transfer.OrganizationState.WorkspaceState;
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
public final class Documents {

    private final OrganizationState state;
    private final Map<String, Role> roles;

    private Documents(OrganizationState state) {
        this.state = state;
        this.roles = state.members().stream()
                .filter(MemberState::live)
                .collect(Collectors.toMap(MemberState::user, MemberState::role));
    }

    public static OrganizationDocument of(OrganizationState state) {
        return new Documents(state).document();
    }

    /**
     * The same without anybody: an Owner without an account and things that such people created, no members, and no
     * personal workspaces.
     */
    public static OrganizationDocument withoutPeople(OrganizationDocument document) {
        return new OrganizationDocument(
                document.alias(),
                document.name(),
                Stated.of(null),
                document.defaultRole(),
                document.seatLimit(),
                document.activityDays(),
                document.facts(),
                Stated.of(List.of()),
                document.workspaces()
                        .map(all -> all.stream()
                                .filter(workspace -> !workspace.personal())
                                .map(Documents::withoutPeople)
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
                                .toList()));
    }

    private static WorkspaceEntry withoutPeople(WorkspaceEntry workspace) {
        return new WorkspaceEntry(
                workspace.title(),
                workspace.description(),
                workspace.color(),
                workspace.archived(),
                false,
                nobody(workspace.origin()),
                Stated.of(List.of()),
                workspace.invited(),
                workspace
                        .projects()
                        .map(all -> all.stream().map(Documents::withoutPeople).toList()));
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
                        Stated.of(List.of()),
                        Stated.of(List.of()),
                        Stated.of(List.of()),
                        project.people().invited()));
    }

    private static Origin nobody(Origin origin) {
        return new Origin(Stated.of(null), origin.createdAt());
    }

    private OrganizationDocument document() {
        Head head = state.head();
        return new OrganizationDocument(
                head.alias(),
                Stated.of(head.name()),
                Stated.of(head.owner()),
                Stated.of(head.defaultRole()),
                Stated.of(head.seatLimit()),
                Stated.of(head.activityDays()),
                new OrganizationFacts(head.createdAt(), head.linkResets()),
                Stated.of(state.members().stream().map(Documents::member).toList()),
                Stated.of(state.workspaces().stream()
                        .filter(workspace -> !workspace.personal() || workspace.createdBy() != null)
                        .map(this::workspace)
                        .toList()),
                Stated.of(state.templates().stream().map(Documents::template).toList()),
                Stated.of(state.permissions()),
                Stated.of(
                        state.invitations().stream().map(Documents::invitation).toList()));
    }

    private static MemberEntry member(MemberState member) {
        boolean told = member.live() && !member.role().owns();
        return new MemberEntry(
                member.user(),
                told ? Stated.of(member.role()) : Stated.nothing(),
                Stated.of(member.source()),
                member.createdAt(),
                member.deletedAt(),
                member.current());
    }

    private WorkspaceEntry workspace(WorkspaceState workspace) {
        return new WorkspaceEntry(
                workspace.details().title(),
                Stated.of(workspace.details().description()),
                Stated.of(workspace.details().color()),
                Stated.of(workspace.details().archived()),
                workspace.personal(),
                origin(workspace.createdBy(), workspace.createdAt()),
                Stated.of(grants(workspace.members())),
                Stated.of(sorted(workspace.invited())),
                Stated.of(workspace.projects().stream().map(this::project).toList()));
    }

    private ProjectEntry project(ProjectState project) {
        ProjectDraft content = project.content();
        return new ProjectEntry(
                content.title(),
                Stated.of(content.externalId()),
                Stated.of(content.description()),
                Stated.of(content.published()),
                Stated.of(content.pinnedAt()),
                Stated.of(content.settings().showsAnnotationHistory()),
                Stated.of(written(content.settings())),
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
            Stated<Role> said =
                    others.containsKey(grant.user()) ? Stated.nothing() : Stated.of(role == null ? null : role.role());
            members.add(
                    new ProjectMemberEntry(grant, said, role == null ? Stated.nothing() : Stated.of(role.source())));
        }
        return new ProjectPeople(
                Stated.of(members),
                Stated.of(others.entrySet().stream()
                        .map(entry -> new RoleEntry(
                                entry.getKey(),
                                entry.getValue().role(),
                                Stated.of(entry.getValue().source())))
                        .toList()),
                Stated.of(tasks(project.assignees())),
                Stated.of(sorted(project.invited())));
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
                                new GrantEntry(entry.getKey(), Stated.of(List.copyOf(new TreeSet<>(entry.getValue())))))
                        .toList();
    }

    private static TemplateEntry template(TemplateState template) {
        TemplateDraft content = template.content();
        return new TemplateEntry(
                content.name(),
                Stated.of(content.description()),
                Stated.of(content.tags()),
                Stated.of(content.settings()),
                origin(template.createdBy(), template.createdAt()),
                template.changedAt());
    }

    private static InvitationEntry invitation(InvitationState invitation) {
        return new InvitationEntry(
                invitation.email(),
                Stated.of(invitation.role()),
                Stated.of(invitation.expiresAt()),
                origin(invitation.invitedBy(), invitation.createdAt()));
    }

    private static Origin origin(@Nullable String createdBy, Instant createdAt) {
        return new Origin(Stated.of(createdBy), createdAt);
    }

    private static <T> List<T> sorted(Set<T> items) {
        return items.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }

    /** Settings of a project without those that have a place of their own, and without what is as it always is. */
    static ProjectSettings written(ProjectSettings settings) {
        return settings.withoutDecisive();
    }
}

package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.TemplateId;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Head;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.InvitationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.RoleState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.TemplateState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a state by a plan, as plainly as it can be said. */
final class StateModel {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private Head head;
    private final Map<String, MemberState> members = new LinkedHashMap<>();
    private final Map<ResourcePath, Workspace> workspaces = new LinkedHashMap<>();
    private final Map<ResourcePath, Project> projects = new LinkedHashMap<>();
    private final List<TemplateState> templates = new ArrayList<>();
    private final Map<Action, Map<Role, Reach>> permissions = new EnumMap<>(Action.class);
    private final Map<EmailAddress, InvitationState> invitations = new LinkedHashMap<>();
    private long number = 1_000_000;

    private static final class Workspace {
        WorkspaceDetails details = new WorkspaceDetails("", null, "", false);
        boolean personal;

        @Nullable
        String createdBy;

        Instant createdAt = NOW;
        WorkspaceId id = new WorkspaceId(1);
    }

    private static final class Project {
        ResourcePath workspace = ResourcePath.of("", "");
        ProjectDraft content = ProjectDraft.BLANK;

        @Nullable
        String createdBy;

        Instant createdAt = NOW;
        ProjectId id = new ProjectId(1);
        final Map<String, RoleState> roles = new HashMap<>();
        final Set<Assignment> assignees = new HashSet<>();
    }

    private final Map<ResourcePath, Map<String, Set<Source>>> grants = new HashMap<>();
    private final Map<ResourcePath, Set<EmailAddress>> invited = new HashMap<>();

    private StateModel(OrganizationState state) {
        head = state.head();
        state.members().forEach(member -> members.put(member.user(), member));
        ResourcePath.workspaces(state.workspaces()).forEach(this::put);
        templates.addAll(state.templates());
        permissions.putAll(state.permissions());
        state.invitations().forEach(invitation -> invitations.put(invitation.email(), invitation));
    }

    static OrganizationState apply(Plan plan, OrganizationState state) {
        StateModel model = new StateModel(state);
        plan.changes().stream().flatMap(change -> change.steps().stream()).forEach(model::passOn);
        plan.changes().stream().flatMap(change -> change.steps().stream()).forEach(model::doOne);
        return model.state();
    }

    private void put(ResourcePath place, WorkspaceState state) {
        Workspace workspace = new Workspace();
        workspace.details = state.details();
        workspace.personal = state.personal();
        workspace.createdBy = state.createdBy();
        workspace.createdAt = state.createdAt();
        workspace.id = state.id();
        workspaces.put(place, workspace);
        state.members().forEach((user, sources) -> grant(place, user).addAll(sources));
        invited.computeIfAbsent(place, key -> new HashSet<>()).addAll(state.invited());
        ResourcePath.Counter titles = ResourcePath.Counter.projects(place);
        state.projects().forEach(project -> put(titles.next(project.content().title()), place, project));
    }

    private void put(ResourcePath place, ResourcePath workspace, ProjectState state) {
        Project project = new Project();
        project.workspace = workspace;
        project.content = state.content();
        project.createdBy = state.createdBy();
        project.createdAt = state.createdAt();
        project.id = state.id();
        project.roles.putAll(state.roles());
        project.assignees.addAll(state.assignees());
        projects.put(place, project);
        state.members().forEach((user, sources) -> grant(place, user).addAll(sources));
        invited.computeIfAbsent(place, key -> new HashSet<>()).addAll(state.invited());
    }

    private Set<Source> grant(ResourcePath place, String user) {
        return grants.computeIfAbsent(place, key -> new HashMap<>())
                .computeIfAbsent(user, key -> EnumSet.noneOf(Source.class));
    }

    /** The former Owner's new role comes from the plan afterwards. */
    private void passOn(Step step) {
        if (step instanceof Step.PassOn passed) {
            String from = head.owner();
            if (from != null) {
                setRole(from, Role.ADMINISTRATOR);
            }
            members.computeIfAbsent(passed.to(), user -> member(user, Role.ADMINISTRATOR, Source.IMPORT, null));
            setRole(passed.to(), Role.OWNER);
            head = new Head(
                    head.alias(),
                    head.name(),
                    passed.to(),
                    head.defaultRole(),
                    head.seatLimit(),
                    head.activityDays(),
                    head.linkResets(),
                    head.createdAt());
        }
    }

    private void setRole(String user, Role role) {
        members.computeIfPresent(
                user,
                (key, old) ->
                        new MemberState(key, old.person(), role, old.source(), old.createdAt(), null, old.current()));
    }

    private MemberState member(String user, Role role, Source source, @Nullable Instant deletedAt) {
        return new MemberState(user, new PersonId(next()), role, source, NOW, deletedAt, false);
    }

    private void doOne(Step step) {
        if (step instanceof Step.Found || step instanceof Step.PassOn || step instanceof Step.SetOwnersFacts) {
            return;
        }
        if (!head(step) && !person(step) && !place(step) && !people(step) && !other(step)) {
            throw new AssertionError(step);
        }
    }

    private boolean head(Step step) {
        String name = step instanceof Step.Rename rename ? rename.name() : head.name();
        Role role = step instanceof Step.SetDefaultRole set ? set.role() : head.defaultRole();
        Integer limit = step instanceof Step.SetSeatLimit set ? set.limit() : head.seatLimit();
        Integer days = step instanceof Step.SetActivityDays set ? set.days() : head.activityDays();
        head = new Head(head.alias(), name, head.owner(), role, limit, days, head.linkResets(), head.createdAt());
        return step instanceof Step.Rename
                || step instanceof Step.SetDefaultRole
                || step instanceof Step.SetSeatLimit
                || step instanceof Step.SetActivityDays;
    }

    private boolean person(Step step) {
        if (step instanceof Step.AddMember add) {
            if (!add.user().equals(head.owner())) {
                members.put(add.user(), member(add.user(), add.role(), add.source(), add.deletedAt()));
            }
        } else if (step instanceof Step.ChangeMember change) {
            if (!change.user().equals(head.owner())) {
                MemberState old = known(members.get(change.user()));
                members.put(
                        change.user(),
                        new MemberState(
                                change.user(),
                                old.person(),
                                change.role(),
                                change.source(),
                                old.createdAt(),
                                null,
                                old.current()));
            }
        } else if (step instanceof Step.RemoveMember remove) {
            MemberState old = known(members.get(remove.user()));
            members.put(remove.user(), member(remove.user(), Role.DEACTIVATED, old.source(), NOW));
            grants.values().forEach(people -> people.remove(remove.user()));
            projects.values().forEach(project -> {
                project.roles.remove(remove.user());
                project.assignees.removeIf(assignment -> assignment.user().equals(remove.user()));
            });
        } else {
            return false;
        }
        return true;
    }

    private boolean place(Step step) {
        if (step instanceof Step.AddWorkspace add) {
            Workspace workspace = new Workspace();
            workspace.details = add.details();
            workspace.personal = add.personal();
            workspace.createdBy = creator(add.origin());
            workspace.id = new WorkspaceId(next());
            workspaces.put(add.place(), workspace);
        } else if (step instanceof Step.ChangeWorkspace change) {
            known(workspaces.get(change.place())).details = change.details();
        } else if (step instanceof Step.RemoveWorkspace remove) {
            workspaces.remove(remove.place());
        } else if (step instanceof Step.AddProject add) {
            Project project = new Project();
            project.workspace = add.workspace();
            project.content = add.content();
            project.createdBy = creator(add.origin());
            project.id = new ProjectId(next());
            projects.put(add.place(), project);
        } else if (step instanceof Step.ChangeProject change) {
            known(projects.get(change.place())).workspace = change.workspace();
            known(projects.get(change.place())).content = change.content();
        } else if (step instanceof Step.RemoveProject remove) {
            projects.remove(remove.place());
        } else {
            return false;
        }
        return true;
    }

    private boolean people(Step step) {
        if (step instanceof Step.AddGrant add) {
            assertNew(grant(add.place(), add.user()).add(add.source()), step);
        } else if (step instanceof Step.RemoveGrant remove) {
            assertNew(grant(remove.place(), remove.user()).remove(remove.source()), step);
        } else if (step instanceof Step.PutRole put) {
            known(projects.get(put.place())).roles.put(put.user(), put.role());
        } else if (step instanceof Step.RemoveRole remove) {
            known(projects.get(remove.place())).roles.remove(remove.user());
        } else if (step instanceof Step.AddAssignment add) {
            assertNew(known(projects.get(add.place())).assignees.add(add.assignment()), step);
        } else if (step instanceof Step.RemoveAssignment remove) {
            assertNew(known(projects.get(remove.place())).assignees.remove(remove.assignment()), step);
        } else if (step instanceof Step.AddInvited add) {
            assertNew(
                    invited.computeIfAbsent(add.place(), key -> new HashSet<>()).add(add.email()), step);
        } else if (step instanceof Step.RemoveInvited remove) {
            assertNew(invited.getOrDefault(remove.place(), Set.of()).remove(remove.email()), step);
        } else {
            return false;
        }
        return true;
    }

    private boolean other(Step step) {
        if (step instanceof Step.AddTemplate add) {
            templates.add(new TemplateState(new TemplateId(next()), add.content(), creator(add.origin()), NOW, NOW));
        } else if (step instanceof Step.ChangeTemplate change) {
            templates.replaceAll(old -> old.id().equals(change.id())
                    ? new TemplateState(old.id(), change.content(), old.createdBy(), old.createdAt(), NOW)
                    : old);
        } else if (step instanceof Step.RemoveTemplate remove) {
            assertNew(templates.removeIf(old -> old.id().equals(remove.id())), step);
        } else if (step instanceof Step.PutPermission put) {
            permissions.put(put.action(), put.reaches());
        } else if (step instanceof Step.RemovePermission remove) {
            permissions.remove(remove.action());
        } else if (step instanceof Step.AddInvitation add) {
            Instant end = add.expiresAt() == null ? NOW.plusSeconds(60) : add.expiresAt();
            invitations.put(
                    add.email(),
                    new InvitationState(
                            new InvitationId(next()), add.email(), add.role(), creator(add.origin()), NOW, end));
        } else if (step instanceof Step.ChangeInvitation change) {
            invitations.replaceAll((email, old) -> old.id().equals(change.id())
                    ? new InvitationState(
                            old.id(), email, change.role(), old.invitedBy(), old.createdAt(), change.expiresAt())
                    : old);
        } else if (step instanceof Step.RevokeInvitation revoke) {
            invitations.values().removeIf(old -> old.id().equals(revoke.id()));
            invited.values().forEach(emails -> emails.removeIf(email -> !invitations.containsKey(email)));
        } else {
            return false;
        }
        return true;
    }

    /** A plan does nothing that is done already. */
    private static void assertNew(boolean changed, Step step) {
        if (!changed) {
            throw new AssertionError("nothing to do for " + step);
        }
    }

    private @Nullable String creator(Origin origin) {
        return origin.createdBy().present() ? origin.createdBy().value() : head.owner();
    }

    private OrganizationState state() {
        List<WorkspaceState> all = new ArrayList<>();
        workspaces.forEach((place, workspace) -> all.add(new WorkspaceState(
                workspace.id,
                workspace.details,
                workspace.personal,
                workspace.createdBy,
                workspace.createdAt,
                present(place),
                Set.copyOf(invited.getOrDefault(place, Set.of())),
                projects(place))));
        return new OrganizationState(
                head, List.copyOf(members.values()), all, templates, permissions, List.copyOf(invitations.values()));
    }

    private List<ProjectState> projects(ResourcePath workspace) {
        List<ProjectState> all = new ArrayList<>();
        projects.forEach((place, project) -> {
            if (project.workspace.equals(workspace)) {
                all.add(new ProjectState(
                        project.id,
                        project.content,
                        project.createdBy,
                        project.createdAt,
                        present(place),
                        project.roles,
                        project.assignees,
                        Set.copyOf(invited.getOrDefault(place, Set.of()))));
            }
        });
        return all;
    }

    private Map<String, Set<Source>> present(ResourcePath place) {
        Map<String, Set<Source>> present = new HashMap<>();
        grants.getOrDefault(place, Map.of()).forEach((user, sources) -> {
            if (!sources.isEmpty()) {
                present.put(user, Set.copyOf(sources));
            }
        });
        return present;
    }

    private static <T> T known(@Nullable T thing) {
        return java.util.Objects.requireNonNull(thing);
    }

    private long next() {
        number++;
        return number;
    }
}

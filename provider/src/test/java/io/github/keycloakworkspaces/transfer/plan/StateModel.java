package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.TemplateId;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.tag.Tags;
import io.github.keycloakworkspaces.token.TokenSettings;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.plan.MappingStep.Gift;
import io.github.keycloakworkspaces.transfer.state.MappingsState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.GroupState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.MappingState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.SsoState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.InvitationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Properties;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.RoleState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.TemplateState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import io.github.keycloakworkspaces.transfer.state.TagsState;
import io.github.keycloakworkspaces.transfer.state.TagsState.TagState;
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
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What becomes of a state by a plan, as plainly as it can be said. */
final class StateModel
        implements Step.Visitor,
                OrganizationStep.Visitor,
                MemberStep.Visitor,
                ResourceStep.Visitor,
                GrantStep.Visitor,
                InvitationStep.Visitor,
                MappingStep.Visitor,
                TagStep.Visitor {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private Properties properties;
    private final Map<String, MemberState> members = new LinkedHashMap<>();
    private final Map<ResourcePath, Workspace> workspaces = new LinkedHashMap<>();
    private final Map<ResourcePath, Project> projects = new LinkedHashMap<>();
    private final List<TemplateState> templates = new ArrayList<>();
    private final Map<Action, Map<Role, Reach>> permissions = new EnumMap<>(Action.class);
    private final Map<EmailAddress, InvitationState> invitations = new LinkedHashMap<>();
    private final List<MappingState> mappings = new ArrayList<>();
    private final Map<GroupRef, GroupState> groups = new LinkedHashMap<>();
    private SsoState sso;
    private TokenSettings tokens;

    /** By the keys of their labels. */
    private final Map<String, TagState> tags = new LinkedHashMap<>();

    private final Map<String, Set<String>> tagged = new HashMap<>();
    private long number;

    /** What is done once ownership has been transferred. */
    private final List<Runnable> afterwards = new ArrayList<>();

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
        properties = state.properties();
        state.members().forEach(member -> members.put(member.user(), member));
        ResourcePath.workspaces(state.workspaces()).forEach(this::put);
        templates.addAll(state.templates());
        permissions.putAll(state.permissions());
        state.invitations().forEach(invitation -> invitations.put(invitation.email(), invitation));
        mappings.addAll(state.mappings().mappings());
        state.mappings().groups().forEach(group -> groups.put(group.group(), group));
        sso = state.mappings().settings();
        tokens = state.tokens();
        state.tags().tags().forEach(tag -> tags.put(Tags.key(tag.label()), tag));
        state.tags()
                .members()
                .forEach((user, labels) -> labels.forEach(label -> tagsOf(user).add(Tags.key(label))));
        number = highest(state);
    }

    /** Numbers of a model that goes on from another one are new, too. */
    private static long highest(OrganizationState state) {
        LongStream places = state.workspaces().stream()
                .flatMapToLong(workspace -> LongStream.concat(
                        LongStream.of(workspace.id().value()),
                        workspace.projects().stream()
                                .mapToLong(project -> project.id().value())));
        LongStream mappings = state.mappings().mappings().stream()
                .mapToLong(mapping -> mapping.id().value());
        LongStream tags = state.tags().tags().stream().mapToLong(tag -> tag.id().value());
        return LongStream.concat(places, LongStream.concat(mappings, tags)).reduce(1_000_000, Math::max);
    }

    static OrganizationState apply(Plan plan, OrganizationState state) {
        StateModel model = new StateModel(state);
        plan.steps().forEach(step -> step.accept(model));
        model.afterwards.forEach(Runnable::run);
        return model.state();
    }

    private void put(ResourcePath path, WorkspaceState state) {
        Workspace workspace = new Workspace();
        workspace.details = state.details();
        workspace.personal = state.personal();
        workspace.createdBy = state.createdBy();
        workspace.createdAt = state.createdAt();
        workspace.id = state.id();
        workspaces.put(path, workspace);
        state.members().forEach((user, sources) -> grant(path, user).addAll(sources));
        invited.computeIfAbsent(path, key -> new HashSet<>()).addAll(state.invited());
        ResourcePath.Counter titles = ResourcePath.Counter.projects(path);
        state.projects().forEach(project -> put(titles.next(project.content().title()), path, project));
    }

    private void put(ResourcePath path, ResourcePath workspace, ProjectState state) {
        Project project = new Project();
        project.workspace = workspace;
        project.content = state.content();
        project.createdBy = state.createdBy();
        project.createdAt = state.createdAt();
        project.id = state.id();
        project.roles.putAll(state.roles());
        project.assignees.addAll(state.assignees());
        projects.put(path, project);
        state.members().forEach((user, sources) -> grant(path, user).addAll(sources));
        invited.computeIfAbsent(path, key -> new HashSet<>()).addAll(state.invited());
    }

    private Set<Source> grant(ResourcePath path, String user) {
        return grants.computeIfAbsent(path, key -> new HashMap<>())
                .computeIfAbsent(user, key -> EnumSet.noneOf(Source.class));
    }

    @Override
    public OrganizationStep.Visitor organization() {
        return this;
    }

    @Override
    public MemberStep.Visitor members() {
        return this;
    }

    @Override
    public ResourceStep.Visitor resources() {
        return this;
    }

    @Override
    public GrantStep.Visitor grants() {
        return this;
    }

    @Override
    public InvitationStep.Visitor invitations() {
        return this;
    }

    @Override
    public MappingStep.Visitor mappings() {
        return this;
    }

    @Override
    public TagStep.Visitor tags() {
        return this;
    }

    @Override
    public void visit(OrganizationStep.CreateOrganization step) {
        // The state has the new organization already.
    }

    @Override
    public void visit(OrganizationStep.Rename step) {
        afterwards.add(() -> {
            properties = new Properties(
                    properties.alias(),
                    step.name(),
                    properties.owner(),
                    properties.defaultRole(),
                    properties.seatLimit(),
                    properties.activityDays(),
                    properties.linkResets(),
                    properties.createdAt());
        });
    }

    @Override
    public void visit(OrganizationStep.SetDefaultRole step) {
        afterwards.add(() -> {
            properties = new Properties(
                    properties.alias(),
                    properties.name(),
                    properties.owner(),
                    step.role(),
                    properties.seatLimit(),
                    properties.activityDays(),
                    properties.linkResets(),
                    properties.createdAt());
        });
    }

    @Override
    public void visit(OrganizationStep.SetSeatLimit step) {
        afterwards.add(() -> {
            properties = new Properties(
                    properties.alias(),
                    properties.name(),
                    properties.owner(),
                    properties.defaultRole(),
                    step.limit(),
                    properties.activityDays(),
                    properties.linkResets(),
                    properties.createdAt());
        });
    }

    @Override
    public void visit(OrganizationStep.SetActivityDays step) {
        afterwards.add(() -> {
            properties = new Properties(
                    properties.alias(),
                    properties.name(),
                    properties.owner(),
                    properties.defaultRole(),
                    properties.seatLimit(),
                    step.days(),
                    properties.linkResets(),
                    properties.createdAt());
        });
    }

    @Override
    public void visit(OrganizationStep.SetTokenSettings step) {
        afterwards.add(() -> tokens = step.settings());
    }

    @Override
    public void visit(OrganizationStep.PutPermission step) {
        afterwards.add(() -> permissions.put(step.action(), step.reaches()));
    }

    @Override
    public void visit(OrganizationStep.RemovePermission step) {
        afterwards.add(() -> permissions.remove(step.action()));
    }

    @Override
    public void visit(MemberStep.AddMember step) {
        afterwards.add(() -> {
            if (!step.user().equals(properties.owner())) {
                members.put(step.user(), member(step.user(), step.role(), step.source(), step.deletedAt()));
            }
        });
    }

    @Override
    public void visit(MemberStep.SetOwnerFacts step) {
        // Facts are no part of what is compared.
    }

    @Override
    public void visit(MemberStep.ChangeMember step) {
        afterwards.add(() -> {
            if (!step.user().equals(properties.owner())) {
                MemberState old = known(members.get(step.user()));
                members.put(
                        step.user(),
                        new MemberState(
                                step.user(),
                                old.person(),
                                step.role(),
                                step.source(),
                                old.createdAt(),
                                null,
                                old.current(),
                                old.following()));
            }
        });
    }

    @Override
    public void visit(MemberStep.RemoveMember step) {
        afterwards.add(() -> {
            MemberState old = known(members.get(step.user()));
            members.put(step.user(), member(step.user(), Role.DEACTIVATED, old.source(), NOW));
            tagged.remove(step.user());
            grants.values().forEach(people -> people.remove(step.user()));
            projects.values().forEach(project -> {
                project.roles.remove(step.user());
                project.assignees.removeIf(assignment -> assignment.user().equals(step.user()));
            });
        });
    }

    /** The former Owner's new role comes from the plan afterwards. */
    @Override
    public void visit(MemberStep.TransferOwnership step) {
        String from = properties.owner();
        if (from != null) {
            setRole(from, Role.ADMINISTRATOR);
        }
        members.computeIfAbsent(step.to(), user -> member(user, Role.ADMINISTRATOR, Source.IMPORT, null));
        setRole(step.to(), Role.OWNER);
        properties = new Properties(
                properties.alias(),
                properties.name(),
                step.to(),
                properties.defaultRole(),
                properties.seatLimit(),
                properties.activityDays(),
                properties.linkResets(),
                properties.createdAt());
    }

    @Override
    public void visit(ResourceStep.AddWorkspace step) {
        afterwards.add(() -> {
            Workspace workspace = new Workspace();
            workspace.details = step.details();
            workspace.personal = step.personal();
            workspace.createdBy = creator(step.origin());
            workspace.id = new WorkspaceId(next());
            workspaces.put(step.path(), workspace);
        });
    }

    @Override
    public void visit(ResourceStep.ChangeWorkspace step) {
        afterwards.add(() -> known(workspaces.get(step.path())).details = step.details());
    }

    @Override
    public void visit(ResourceStep.RemoveWorkspace step) {
        afterwards.add(() -> workspaces.remove(step.path()));
    }

    @Override
    public void visit(ResourceStep.AddProject step) {
        afterwards.add(() -> {
            Project project = new Project();
            project.workspace = step.workspace();
            project.content = step.content();
            project.createdBy = creator(step.origin());
            project.id = new ProjectId(next());
            projects.put(step.path(), project);
        });
    }

    @Override
    public void visit(ResourceStep.ChangeProject step) {
        afterwards.add(() -> {
            known(projects.get(step.path())).workspace = step.workspace();
            known(projects.get(step.path())).content = step.content();
        });
    }

    @Override
    public void visit(ResourceStep.RemoveProject step) {
        afterwards.add(() -> projects.remove(step.path()));
    }

    @Override
    public void visit(ResourceStep.AddTemplate step) {
        afterwards.add(() -> templates.add(
                new TemplateState(new TemplateId(next()), step.content(), creator(step.origin()), NOW, NOW)));
    }

    @Override
    public void visit(ResourceStep.ChangeTemplate step) {
        afterwards.add(() -> {
            templates.replaceAll(old -> old.id().equals(step.id())
                    ? new TemplateState(old.id(), step.content(), old.createdBy(), old.createdAt(), NOW)
                    : old);
        });
    }

    @Override
    public void visit(ResourceStep.RemoveTemplate step) {
        afterwards.add(() -> assertNew(templates.removeIf(old -> old.id().equals(step.id())), step));
    }

    @Override
    public void visit(GrantStep.AddGrant step) {
        afterwards.add(() -> assertNew(grant(step.path(), step.user()).add(step.source()), step));
    }

    @Override
    public void visit(GrantStep.RemoveGrant step) {
        afterwards.add(() -> assertNew(grant(step.path(), step.user()).remove(step.source()), step));
    }

    @Override
    public void visit(GrantStep.PutRole step) {
        afterwards.add(() -> known(projects.get(step.path())).roles.put(step.user(), step.role()));
    }

    @Override
    public void visit(GrantStep.RemoveRole step) {
        afterwards.add(() -> known(projects.get(step.path())).roles.remove(step.user()));
    }

    @Override
    public void visit(GrantStep.AddAssignment step) {
        afterwards.add(
                () -> assertNew(known(projects.get(step.path())).assignees.add(step.assignment()), step));
    }

    @Override
    public void visit(GrantStep.RemoveAssignment step) {
        afterwards.add(
                () -> assertNew(known(projects.get(step.path())).assignees.remove(step.assignment()), step));
    }

    @Override
    public void visit(InvitationStep.AddInvitation step) {
        afterwards.add(() -> {
            Instant end = step.expiresAt() == null ? NOW.plusSeconds(60) : step.expiresAt();
            invitations.put(
                    step.email(),
                    new InvitationState(
                            new InvitationId(next()), step.email(), step.role(), creator(step.origin()), NOW, end));
        });
    }

    @Override
    public void visit(InvitationStep.ChangeInvitation step) {
        afterwards.add(() -> {
            invitations.replaceAll((email, old) -> old.id().equals(step.id())
                    ? new InvitationState(
                            old.id(), email, step.role(), old.invitedBy(), old.createdAt(), step.expiresAt())
                    : old);
        });
    }

    @Override
    public void visit(InvitationStep.RevokeInvitation step) {
        afterwards.add(() -> {
            invitations.values().removeIf(old -> old.id().equals(step.id()));
            invited.values().forEach(emails -> emails.removeIf(email -> !invitations.containsKey(email)));
        });
    }

    @Override
    public void visit(InvitationStep.AddTarget step) {
        afterwards.add(() -> assertNew(
                invited.computeIfAbsent(step.path(), key -> new HashSet<>()).add(step.email()), step));
    }

    @Override
    public void visit(InvitationStep.RemoveTarget step) {
        afterwards.add(
                () -> assertNew(invited.getOrDefault(step.path(), Set.of()).remove(step.email()), step));
    }

    @Override
    public void visit(MappingStep.SetSsoSettings step) {
        afterwards.add(() -> sso = step.settings());
    }

    @Override
    public void visit(MappingStep.AddMapping step) {
        afterwards.add(() -> {
            Target target = target(step.gift());
            assertNew(
                    mappings.stream()
                            .noneMatch(other -> other.group().equals(step.group())
                                    && other.target().key().equals(target.key())),
                    step);
            mappings.add(new MappingState(new MappingId(next()), step.group(), step.name(), target, NOW));
        });
    }

    private Target target(Gift gift) {
        if (gift instanceof Gift.OrganizationRole given) {
            return new Target.OrganizationRole(given.role());
        }
        if (gift instanceof Gift.WorkspaceTitle missing) {
            return new Target.WorkspaceTitle(missing.title());
        }
        if (gift instanceof Gift.Workspace workspace) {
            return new Target.Workspace(known(workspaces.get(workspace.path())).id);
        }
        Gift.Project project = (Gift.Project) gift;
        return new Target.Project(known(projects.get(project.path())).id, project.role());
    }

    @Override
    public void visit(MappingStep.RemoveMapping step) {
        afterwards.add(() -> assertNew(mappings.removeIf(old -> old.id().equals(step.id())), step));
    }

    @Override
    public void visit(MappingStep.AddGroup step) {
        afterwards.add(() -> {
            GroupState group = new GroupState(step.group(), step.name(), step.externalId(), NOW, Map.of(), Map.of());
            assertNew(groups.put(step.group(), group) == null, step);
        });
    }

    @Override
    public void visit(MappingStep.AddGroupMember step) {
        afterwards.add(() -> {
            GroupState old = known(groups.get(step.group()));
            Map<String, Instant> in = new HashMap<>(old.members());
            Map<String, Instant> left = new HashMap<>(old.left());
            assertNew((step.left() ? left : in).put(step.user(), NOW) == null, step);
            groups.put(step.group(), new GroupState(old.group(), old.name(), old.externalId(), NOW, in, left));
        });
    }

    @Override
    public void visit(MappingStep.SetFollowing step) {
        afterwards.add(() -> members.computeIfPresent(
                step.user(),
                (user, old) -> new MemberState(
                        user,
                        old.person(),
                        old.role(),
                        old.source(),
                        old.createdAt(),
                        old.deletedAt(),
                        old.current(),
                        step.following())));
    }

    @Override
    public void visit(TagStep.AddTag step) {
        afterwards.add(() -> {
            String by = step.origin().createdBy().value();
            TagState tag = new TagState(new TagId(next()), step.label(), by, NOW, NOW);
            assertNew(tags.put(Tags.key(step.label()), tag) == null, step);
        });
    }

    @Override
    public void visit(TagStep.RenameTag step) {
        afterwards.add(() -> tags.replaceAll((key, old) -> old.id().equals(step.id())
                ? new TagState(old.id(), step.label(), old.createdBy(), old.createdAt(), NOW)
                : old));
    }

    @Override
    public void visit(TagStep.RemoveTag step) {
        afterwards.add(() -> {
            assertNew(tags.values().removeIf(old -> old.id().equals(step.id())), step);
            tagged.values().forEach(keys -> keys.retainAll(tags.keySet()));
        });
    }

    @Override
    public void visit(TagStep.GiveTag step) {
        String key = Tags.key(step.label());
        afterwards.add(
                () -> assertNew(tags.containsKey(key) && tagsOf(step.user()).add(key), step));
    }

    @Override
    public void visit(TagStep.TakeTag step) {
        String key = Tags.key(step.label());
        afterwards.add(() -> assertNew(tagsOf(step.user()).remove(key), step));
    }

    private Set<String> tagsOf(String user) {
        return tagged.computeIfAbsent(user, key -> new HashSet<>());
    }

    private TagsState tagsState() {
        Map<String, Set<String>> people = new HashMap<>();
        tagged.forEach((user, keys) -> {
            if (!keys.isEmpty()) {
                Set<String> labels = new HashSet<>();
                keys.forEach(key -> labels.add(known(tags.get(key)).label()));
                people.put(user, labels);
            }
        });
        return new TagsState(List.copyOf(tags.values()), people);
    }

    /** A mapping ends with what it gives. */
    private MappingsState mappingsState() {
        Set<Object> places = new HashSet<>();
        workspaces.values().forEach(workspace -> places.add(workspace.id));
        projects.values().forEach(project -> places.add(project.id));
        List<MappingState> left = mappings.stream()
                .filter(mapping ->
                        !(mapping.target() instanceof Target.Workspace place) || places.contains(place.workspace()))
                .filter(mapping ->
                        !(mapping.target() instanceof Target.Project place) || places.contains(place.project()))
                .toList();
        return new MappingsState(sso, left, List.copyOf(groups.values()));
    }

    private void setRole(String user, Role role) {
        members.computeIfPresent(
                user,
                (key, old) -> new MemberState(
                        key, old.person(), role, old.source(), old.createdAt(), null, old.current(), old.following()));
    }

    private MemberState member(String user, Role role, Source source, @Nullable Instant deletedAt) {
        return new MemberState(user, new PersonId(next()), role, source, NOW, deletedAt, false);
    }

    /** A plan does nothing that is done already. */
    private static void assertNew(boolean changed, Step step) {
        if (!changed) {
            throw new AssertionError("nothing to do for " + step);
        }
    }

    private @Nullable String creator(Origin origin) {
        return origin.createdBy().present() ? origin.createdBy().value() : properties.owner();
    }

    private OrganizationState state() {
        List<WorkspaceState> all = new ArrayList<>();
        workspaces.forEach((path, workspace) -> all.add(new WorkspaceState(
                workspace.id,
                workspace.details,
                workspace.personal,
                workspace.createdBy,
                workspace.createdAt,
                present(path),
                Set.copyOf(invited.getOrDefault(path, Set.of())),
                projects(path))));
        return new OrganizationState(
                properties,
                List.copyOf(members.values()),
                all,
                templates,
                permissions,
                List.copyOf(invitations.values()),
                mappingsState(),
                tagsState(),
                tokens);
    }

    private List<ProjectState> projects(ResourcePath workspace) {
        List<ProjectState> all = new ArrayList<>();
        projects.forEach((path, project) -> {
            if (project.workspace.equals(workspace)) {
                all.add(new ProjectState(
                        project.id,
                        project.content,
                        project.createdBy,
                        project.createdAt,
                        present(path),
                        project.roles,
                        project.assignees,
                        Set.copyOf(invited.getOrDefault(path, Set.of()))));
            }
        });
        return all;
    }

    private Map<String, Set<Source>> present(ResourcePath path) {
        Map<String, Set<Source>> present = new HashMap<>();
        grants.getOrDefault(path, Map.of()).forEach((user, sources) -> {
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

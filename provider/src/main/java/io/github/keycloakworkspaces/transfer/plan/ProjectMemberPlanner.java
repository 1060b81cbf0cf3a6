package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.AssignmentType;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectMemberEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectPeople;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.RoleEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.TaskEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.plan.ProjectMatcher.ExistingProject;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.RoleState;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Members, roles and assignees of one project. */
final class ProjectMemberPlanner {

    /** Of a project that isn't there yet. */
    static final ProjectState BLANK = new ProjectState(
            new ProjectId(Long.MAX_VALUE),
            ProjectDraft.BLANK,
            null,
            Instant.EPOCH,
            Map.of(),
            Map.of(),
            Set.of(),
            Set.of());

    private final PlanBuilder builder;
    private final ResourcePath path;
    private final ProjectState present;
    private final Set<String> before;
    private final Set<String> inherited;

    /**
     * Of a project that there is, or that there will be.
     *
     * @param inherited who is in it through its workspace once the plan is done
     */
    ProjectMemberPlanner(PlanBuilder builder, ResourcePath path, ExistingProject found, Set<String> inherited) {
        this.builder = builder;
        this.path = path;
        this.present = found.state();
        this.before = new HashSet<>(present.members().keySet());
        this.before.addAll(found.inherited());
        this.inherited = inherited;
    }

    void plan(String location, ProjectPeople people) {
        GrantPlanner grants = new GrantPlanner(builder, path);
        var wanted = people.members()
                .map(entries -> entries.stream().map(ProjectMemberEntry::grant).toList());
        Set<String> members = grants.plan(location, wanted, present.members());
        grants.invited(location, people.invited(), present.invited());
        Set<String> gone = gone(members);
        roles(location, people, gone);
        assignees(location, people.assignees(), gone);
    }

    /** What there is of a project that the document doesn't name, whose workspace people may leave. */
    void keep() {
        Set<String> gone = gone(present.members().keySet());
        present.roles().keySet().stream()
                .filter(user -> gone.contains(user) && builder.isMember(user))
                .sorted()
                .forEach(user -> role(user, present.roles().get(user), null));
        present.assignees().stream()
                .filter(assignment -> builder.isMember(assignment.user()) && lost(assignment, gone))
                .forEach(this::remove);
    }

    /** Whoever is no longer in the project has no role and no tasks there, unless the document gives them. */
    private Set<String> gone(Set<String> members) {
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(members);
        gone.removeAll(inherited);
        return gone;
    }

    private boolean lost(Assignment assignment, Set<String> gone) {
        return gone.contains(assignment.user())
                && !builder.role(assignment.user()).everywhere();
    }

    private void remove(Assignment assignment) {
        builder.add(Change.remove(path(assignment), new GrantStep.RemoveAssignment(path, assignment)));
    }

    private void roles(String location, ProjectPeople people, Set<String> gone) {
        Map<String, @Nullable RoleState> said = new HashMap<>();
        Set<String> members = new HashSet<>();
        List<ProjectMemberEntry> entries = people.members().valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            String at = location + ".members[" + i + "]";
            ProjectMemberEntry entry = entries.get(i);
            String user = builder.member(at, entry.user());
            members.add(user);
            // Whose role was changed since can't have it any more, and nothing else of theirs is touched either.
            boolean outdated = builder.outdated(user) && !builder.role(user).overridable();
            if (entry.role().present()
                    && !outdated
                    && !computed(user, entry.role().value(), entry.roleSource())) {
                said.put(user, role(at, user, entry.role().value(), entry.roleSource()));
            }
        }
        List<RoleEntry> others = people.roles().valueOr(List.of());
        for (int i = 0; i < others.size(); i++) {
            String at = location + ".roles[" + i + "]";
            RoleEntry entry = others.get(i);
            String user = builder.member(at, entry.user());
            if (said.containsKey(user)) {
                throw DocumentProblems.duplicate(at, entry.user());
            }
            if (computed(user, entry.role(), entry.source())) {
                members.add(user);
            } else {
                said.put(user, state(user, entry.role(), entry.source()));
            }
        }
        boolean removes = builder.mode().removes() && people.roles().present();
        for (String user : new LinkedHashSet<>(new TreeMap<>(present.roles()).keySet())) {
            boolean unnamed = removes && !members.contains(user) && !computed(user);
            if (!said.containsKey(user) && builder.isMember(user) && (unnamed || gone.contains(user))) {
                said.put(user, null);
            }
        }
        new TreeMap<>(said).forEach((user, role) -> role(user, present.roles().get(user), role));
        present.roles().keySet().stream()
                .filter(user -> !said.containsKey(user) && builder.isMember(user))
                .sorted()
                .forEach(user -> builder.add(Change.keep(path("roles", user))));
    }

    /** Whether groups give somebody the role that they have here. */
    private boolean computed(String user) {
        RoleState before = present.roles().get(user);
        return before != null && builder.computed(user, before.source());
    }

    /** Whether a document only repeats what groups give. */
    private boolean computed(String user, @Nullable Role role, Given<Source> source) {
        Source said = source.value();
        return role == null ? computed(user) : said != null && builder.computed(user, said);
    }

    private @Nullable RoleState role(String at, String user, @Nullable Role role, Given<Source> source) {
        if (role == null) {
            return null;
        }
        if (!builder.role(user).overridable()) {
            throw DocumentProblems.invalid(
                    at + ".role", "a project role is for people who are AN or RE in the organization");
        }
        return state(user, role, source);
    }

    private RoleState state(String user, Role role, Given<Source> source) {
        RoleState before = present.roles().get(user);
        Source otherwise = before == null || before.role() != role ? Source.IMPORT : before.source();
        return new RoleState(role, source.valueOr(otherwise));
    }

    private void role(String user, @Nullable RoleState before, @Nullable RoleState after) {
        String rolePath = path("roles", user);
        if (before == null) {
            if (after != null) {
                builder.add(Change.create(
                        rolePath,
                        new Fields().of("role", null, after.role()),
                        new GrantStep.PutRole(path, user, after)));
            }
        } else if (!builder.mode().changes()) {
            builder.add(Change.keep(rolePath));
        } else if (after == null) {
            builder.add(Change.remove(rolePath, new GrantStep.RemoveRole(path, user)));
        } else {
            builder.add(Change.change(
                    rolePath,
                    new Fields().of("role", before.role(), after.role()).of("source", before.source(), after.source()),
                    new GrantStep.PutRole(path, user, after)));
        }
    }

    private void assignees(String location, Given<List<TaskEntry>> wanted, Set<String> gone) {
        Set<Assignment> named = new LinkedHashSet<>();
        List<TaskEntry> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            TaskEntry entry = entries.get(i);
            String at = location + ".assignees[" + i + "]";
            named(at + ".annotators", entry, AssignmentType.LABELING, entry.annotators(), named);
            named(at + ".reviewers", entry, AssignmentType.REVIEW, entry.reviewers(), named);
        }
        for (Assignment assignment : named) {
            builder.add(
                    present.assignees().contains(assignment)
                            ? Change.keep(path(assignment))
                            : Change.create(
                                    path(assignment), new Fields(), new GrantStep.AddAssignment(path, assignment)));
        }
        boolean removes = builder.mode().removes() && wanted.present();
        for (Assignment assignment : present.assignees()) {
            String user = assignment.user();
            if (named.contains(assignment) || !builder.isMember(user)) {
                continue;
            }
            if (removes || lost(assignment, gone)) {
                remove(assignment);
            } else {
                builder.add(Change.keep(path(assignment)));
            }
        }
    }

    private void named(String at, TaskEntry entry, AssignmentType type, List<String> users, Set<Assignment> named) {
        for (int i = 0; i < users.size(); i++) {
            String location = at + "[" + i + "]";
            if (!named.add(new Assignment(entry.task(), type, builder.member(location, users.get(i))))) {
                throw DocumentProblems.duplicate(location, users.get(i));
            }
        }
    }

    private String path(String list, String user) {
        return path + "." + list + "[" + user + "]";
    }

    private String path(Assignment assignment) {
        String list = assignment.type() == AssignmentType.LABELING ? "annotators" : "reviewers";
        return path + ".assignees[" + assignment.task() + "]." + list + "[" + assignment.user() + "]";
    }
}

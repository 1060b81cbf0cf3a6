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
import io.github.keycloakworkspaces.transfer.plan.ProjectMatcher.Found;
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

    private final PlanBuilder planning;
    private final ResourcePath place;
    private final ProjectState present;
    private final Set<String> before;
    private final Set<String> inherited;

    /**
     * Of a project that there is, or that there will be.
     *
     * @param inherited who is in it through its workspace once the plan is done
     */
    ProjectMemberPlanner(PlanBuilder planning, ResourcePath place, Found found, Set<String> inherited) {
        this.planning = planning;
        this.place = place;
        this.present = found.state();
        this.before = new HashSet<>(present.members().keySet());
        this.before.addAll(found.inherited());
        this.inherited = inherited;
    }

    void plan(String where, ProjectPeople people) {
        GrantPlanner grants = new GrantPlanner(planning, place);
        var wanted = people.members()
                .map(entries -> entries.stream().map(ProjectMemberEntry::grant).toList());
        Set<String> members = grants.plan(where, wanted, present.members());
        grants.invited(where, people.invited(), present.invited());
        Set<String> gone = gone(members);
        roles(where, people, gone);
        assignees(where, people.assignees(), gone);
    }

    /** What there is of a project that the document doesn't name, whose workspace people may leave. */
    void keep() {
        Set<String> gone = gone(present.members().keySet());
        present.roles().keySet().stream()
                .filter(user -> gone.contains(user) && planning.isMember(user))
                .sorted()
                .forEach(user -> role(user, present.roles().get(user), null));
        present.assignees().stream()
                .filter(assignment -> planning.isMember(assignment.user()) && lost(assignment, gone))
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
                && !planning.role(assignment.user()).everywhere();
    }

    private void remove(Assignment assignment) {
        planning.add(Change.remove(path(assignment), new Step.RemoveAssignment(place, assignment)));
    }

    private void roles(String where, ProjectPeople people, Set<String> gone) {
        Map<String, @Nullable RoleState> said = new HashMap<>();
        Set<String> members = new HashSet<>();
        List<ProjectMemberEntry> entries = people.members().valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            String at = where + ".members[" + i + "]";
            ProjectMemberEntry entry = entries.get(i);
            String user = planning.member(at, entry.user());
            members.add(user);
            // Whose role was changed since can't have it any more, and nothing else of theirs is touched either.
            boolean outdated = !planning.mode().changes()
                    && !planning.isNewcomer(user)
                    && !planning.role(user).overridable();
            if (entry.role().present() && !outdated) {
                said.put(user, role(at, user, entry.role().value(), entry.roleSource()));
            }
        }
        List<RoleEntry> others = people.roles().valueOr(List.of());
        for (int i = 0; i < others.size(); i++) {
            String at = where + ".roles[" + i + "]";
            RoleEntry entry = others.get(i);
            String user = planning.member(at, entry.user());
            if (said.containsKey(user)) {
                throw DocumentProblems.duplicate(at, entry.user());
            }
            said.put(user, state(user, entry.role(), entry.source()));
        }
        boolean removes = planning.mode().removes() && people.roles().present();
        for (String user : new LinkedHashSet<>(new TreeMap<>(present.roles()).keySet())) {
            boolean unnamed = removes && !members.contains(user);
            if (!said.containsKey(user) && planning.isMember(user) && (unnamed || gone.contains(user))) {
                said.put(user, null);
            }
        }
        new TreeMap<>(said).forEach((user, role) -> role(user, present.roles().get(user), role));
        present.roles().keySet().stream()
                .filter(user -> !said.containsKey(user) && planning.isMember(user))
                .sorted()
                .forEach(user -> planning.add(Change.keep(path("roles", user))));
    }

    private @Nullable RoleState role(String at, String user, @Nullable Role role, Given<Source> source) {
        if (role == null) {
            return null;
        }
        if (!planning.role(user).overridable()) {
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
        String path = path("roles", user);
        if (before == null) {
            if (after != null) {
                planning.add(Change.create(
                        path, new Fields().of("role", null, after.role()), new Step.PutRole(place, user, after)));
            }
        } else if (!planning.mode().changes()) {
            planning.add(Change.keep(path));
        } else if (after == null) {
            planning.add(Change.remove(path, new Step.RemoveRole(place, user)));
        } else {
            planning.add(Change.change(
                    path,
                    new Fields().of("role", before.role(), after.role()).of("source", before.source(), after.source()),
                    new Step.PutRole(place, user, after)));
        }
    }

    private void assignees(String where, Given<List<TaskEntry>> wanted, Set<String> gone) {
        Set<Assignment> named = new LinkedHashSet<>();
        List<TaskEntry> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            TaskEntry entry = entries.get(i);
            String at = where + ".assignees[" + i + "]";
            named(at + ".annotators", entry, AssignmentType.LABELING, entry.annotators(), named);
            named(at + ".reviewers", entry, AssignmentType.REVIEW, entry.reviewers(), named);
        }
        for (Assignment assignment : named) {
            planning.add(
                    present.assignees().contains(assignment)
                            ? Change.keep(path(assignment))
                            : Change.create(path(assignment), new Fields(), new Step.AddAssignment(place, assignment)));
        }
        boolean removes = planning.mode().removes() && wanted.present();
        for (Assignment assignment : present.assignees()) {
            String user = assignment.user();
            if (named.contains(assignment) || !planning.isMember(user)) {
                continue;
            }
            if (removes || lost(assignment, gone)) {
                remove(assignment);
            } else {
                planning.add(Change.keep(path(assignment)));
            }
        }
    }

    private void named(String at, TaskEntry entry, AssignmentType type, List<String> users, Set<Assignment> named) {
        for (int i = 0; i < users.size(); i++) {
            String place = at + "[" + i + "]";
            if (!named.add(new Assignment(entry.task(), type, planning.member(place, users.get(i))))) {
                throw DocumentProblems.duplicate(place, users.get(i));
            }
        }
    }

    private String path(String list, String user) {
        return place + "." + list + "[" + user + "]";
    }

    private String path(Assignment assignment) {
        String list = assignment.type() == AssignmentType.LABELING ? "annotators" : "reviewers";
        return place + ".assignees[" + assignment.task() + "]." + list + "[" + assignment.user() + "]";
    }
}

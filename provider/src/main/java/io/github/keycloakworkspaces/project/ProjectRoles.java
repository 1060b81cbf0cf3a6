package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.GroupGrants;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Giving and taking roles in one project. They replace the organization's role of people whose role can be replaced and
 * who are members of the project; nobody changes their own.
 */
public final class ProjectRoles {

    private final ProjectPermission permission;
    private final ProjectMemberStore people;
    private final ProjectRoleStore roles;
    private final ManualGrants manual;
    private final GroupGrants groups;

    public ProjectRoles(
            ProjectPermission permission,
            ProjectMemberStore people,
            ProjectRoleStore roles,
            ManualGrants manual,
            GroupGrants groups) {
        this.permission = permission;
        this.people = people;
        this.roles = roles;
        this.manual = manual;
        this.groups = groups;
    }

    /**
     * Gives somebody a role in a project, in place of the one that they may have there.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code role.not_project_role}, {@code member.self},
     *     {@code member.not_found}, {@code role.not_overridable}, {@code project.not_member}, {@code role.higher},
     *     {@code project_member.managed_by_groups}, {@code project.not_found}, {@code caller.changed}
     */
    public ProjectRole give(Actor actor, OrganizationId organization, ProjectId project, PersonId person, Role role) {
        Map<PersonId, Role> wanted = Map.of(person, role);
        requireProjectRoles(wanted);
        LockedProject locked = LockedProject.of(permission, people, actor, organization, project)
                .permitting(Action.PROJECT_CHANGE);
        manual.requireProjects(organization);
        give(locked, actor, wanted);
        return roles.find(organization, project, person).orElseThrow();
    }

    /** As {@link #give(Actor, OrganizationId, ProjectId, PersonId, Role)}, for many people or none at all. */
    void give(LockedProject locked, Actor actor, Map<PersonId, Role> wanted) {
        requireProjectRoles(wanted);
        if (wanted.keySet().stream().anyMatch(person -> person.equals(actor.person()))) {
            throw ProjectPeopleProblems.ownRole();
        }
        List<ProjectPerson> found = locked.people(wanted.keySet());
        Set<PersonId> fixed =
                LockedProject.those(found, person -> !person.role().overridable());
        if (!fixed.isEmpty()) {
            throw ProjectPeopleProblems.notOverridable(fixed);
        }
        Set<PersonId> outside = LockedProject.those(
                found, person -> locked.place().personal() || !person.presence().member());
        if (!outside.isEmpty()) {
            throw ProjectPeopleProblems.notMembers(outside);
        }
        found.forEach(person -> Authority.requireRank(actor, person.role()));
        for (Role role : new TreeSet<>(wanted.values())) {
            Authority.requireRank(actor, role);
            roles.put(
                    locked.organization(),
                    locked.place().id(),
                    LockedProject.those(found, person -> wanted.get(person.person()) == role),
                    role,
                    Source.MANUAL);
        }
    }

    /**
     * Takes a project role: that of the person's groups holds again, or the organization's. One that groups give is theirs.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code role.not_found}, {@code member.self},
     *     {@code role.higher}, {@code membership.by_group}, {@code project.not_found}, {@code caller.changed}
     */
    public void take(Actor actor, OrganizationId organization, ProjectId project, long id) {
        LockedProject.of(permission, people, actor, organization, project).permitting(Action.PROJECT_CHANGE);
        ProjectRole present = roles.find(organization, id)
                .filter(role -> role.project().equals(project))
                .orElseThrow(ProjectPeopleProblems::roleNotFound);
        if (present.person().equals(actor.person())) {
            throw ProjectPeopleProblems.ownRole();
        }
        Authority.requireRank(actor, present.role());
        people.people(organization, project, Set.of(present.person()))
                .forEach(person -> Authority.requireRank(actor, person.role()));
        if (present.source().groups()) {
            throw MemberProblems.heldByGroups(Set.of(present.person()));
        }
        roles.remove(organization, id);
        groups.again(organization, present.person());
    }

    private static void requireProjectRoles(Map<PersonId, Role> wanted) {
        wanted.values().stream().filter(role -> !role.projectRole()).findFirst().ifPresent(role -> {
            throw ProjectPeopleProblems.notProjectRole(role);
        });
    }
}

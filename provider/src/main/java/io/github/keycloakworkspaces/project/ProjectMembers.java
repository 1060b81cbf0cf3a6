package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Removal;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.Map;
import java.util.Set;

/**
 * Adding people to projects and removing them. Only what was added can be removed: people who are there through the
 * workspace or by their role stay until that ends.
 */
public final class ProjectMembers {

    private final ProjectPermission permission;
    private final ProjectMemberStore store;
    private final ProjectRoles roles;
    private final ManualGrants manual;

    public ProjectMembers(
            ProjectPermission permission, ProjectMemberStore store, ProjectRoles roles, ManualGrants manual) {
        this.permission = permission;
        this.store = store;
        this.roles = roles;
        this.manual = manual;
    }

    /**
     * What a bulk addition did.
     *
     * @param added the number of people who had not been added by hand before
     * @param skipped those named who can't be added
     */
    public record Added(long added, Set<PersonId> skipped) {
        public Added {
            skipped = Set.copyOf(skipped);
        }
    }

    /**
     * Makes somebody an explicit member; pending people wait with it for their activation.
     *
     * @return {@code false} if their role is a member of every project, so that nothing can be added
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.personal}, {@code member.not_found},
     *     {@code member.not_active}, {@code project_member.managed_by_groups}, {@code project.not_found},
     *     {@code caller.changed}
     */
    public boolean add(Actor actor, OrganizationId organization, ProjectId project, PersonId person) {
        LockedProject locked = open(actor, organization, project);
        manual.requireProjects(organization);
        ProjectPerson found = locked.person(person);
        if (found.role().everywhere()) {
            return false;
        }
        if (!found.addable()) {
            throw ProjectPeopleProblems.notActive();
        }
        store.addMembers(organization, project, only(person), Source.MANUAL);
        return true;
    }

    /**
     * Takes an explicit membership, whatever gave it, and with it the project role and the tasks there unless the
     * person is still in the project.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.personal}, {@code member.not_found},
     *     {@code project.member_implicit}, {@code project.member_not_found}, {@code membership.by_group},
     *     {@code project.not_found}, {@code caller.changed}
     */
    public void remove(Actor actor, OrganizationId organization, ProjectId project, PersonId person) {
        ProjectMembership presence =
                open(actor, organization, project).person(person).presence();
        switch (presence) {
            case EXPLICIT ->
                store.removeMembers(organization, project, only(person)).requireNobodyHeld();
            case INHERITED, EVERYWHERE -> throw ProjectPeopleProblems.implicitMember();
            case ABSENT -> throw ProjectPeopleProblems.memberNotFound();
        }
    }

    /**
     * Makes people explicit members, and then gives some of the project's members a role there. Either all of it is
     * done or nothing.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException as {@link #add} and {@link ProjectRoles#give}
     */
    public Added addAll(
            Actor actor,
            OrganizationId organization,
            ProjectId project,
            PeopleSelection selection,
            Map<PersonId, Role> wanted) {
        LockedProject locked = open(actor, organization, project);
        manual.requireProjects(organization);
        Set<PersonId> skipped = named(locked, selection);
        long added = empty(selection) ? 0 : store.addMembers(organization, project, selection, Source.MANUAL);
        roles.give(locked, actor, wanted);
        return new Added(added, skipped);
    }

    /**
     * Takes the explicit memberships of people; those who have none stay as they are, and where everybody is meant, those
     * whom a group keeps there.
     *
     * @return from how many people
     * @throws io.github.keycloakworkspaces.shared.ProblemException as {@link #remove}, apart from those about people
     *     who were never added
     */
    public long removeAll(Actor actor, OrganizationId organization, ProjectId project, PeopleSelection selection) {
        named(open(actor, organization, project), selection);
        if (empty(selection)) {
            return 0;
        }
        Removal removal = store.removeMembers(organization, project, selection);
        return (selection instanceof PeopleSelection.These ? removal.requireNobodyHeld() : removal).people();
    }

    private LockedProject open(Actor actor, OrganizationId organization, ProjectId project) {
        return LockedProject.of(permission, store, actor, organization, project)
                .permitting(Action.PROJECT_CHANGE)
                .requireShared();
    }

    /** Those named who can't be added; a number that is nobody's here is refused. */
    private static Set<PersonId> named(LockedProject locked, PeopleSelection selection) {
        return selection instanceof PeopleSelection.These these
                ? LockedProject.those(locked.people(these.people()), person -> !person.addable())
                : Set.of();
    }

    private static boolean empty(PeopleSelection selection) {
        return selection instanceof PeopleSelection.These these
                && these.people().isEmpty();
    }

    private static PeopleSelection only(PersonId person) {
        return new PeopleSelection.These(Set.of(person));
    }
}

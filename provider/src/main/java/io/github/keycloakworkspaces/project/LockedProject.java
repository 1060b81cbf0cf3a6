package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A project of which nobody else changes the people until the end of the transaction. */
record LockedProject(
        ProjectPermission permission,
        ProjectMemberStore store,
        Actor actor,
        OrganizationId organization,
        ProjectPlace place) {

    /** Takes the lock on the organization, and looks again at whether the project is there and what the actor may do. */
    static LockedProject of(
            ProjectPermission permission,
            ProjectMemberStore store,
            Actor actor,
            OrganizationId organization,
            ProjectId project) {
        permission.lock(actor, organization);
        var place = store.place(organization, project).orElseThrow(ProjectProblems::notFound);
        return new LockedProject(permission, store, actor, organization, place);
    }

    /**
     * The actor may do that here still.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code caller.changed}
     */
    LockedProject permitting(Action action) {
        permission.require(actor, organization, place.id(), action);
        return this;
    }

    /** A sandbox has no members. */
    LockedProject requireShared() {
        if (place.personal()) {
            throw ProjectPeopleProblems.personal();
        }
        return this;
    }

    ProjectPerson person(PersonId person) {
        return people(Set.of(person)).get(0);
    }

    /** All of them, or {@code member.not_found} if one isn't a live member of the organization. */
    List<ProjectPerson> people(Set<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<ProjectPerson> found = store.people(organization, place.id(), people);
        if (found.size() < people.size()) {
            throw MemberProblems.memberNotFound();
        }
        return found;
    }

    static Set<PersonId> those(List<ProjectPerson> people, Predicate<ProjectPerson> condition) {
        return people.stream().filter(condition).map(ProjectPerson::person).collect(Collectors.toUnmodifiableSet());
    }
}

package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Collection;
import java.util.stream.Collectors;

/** The refusals around people in projects, by outcome. */
public final class ProjectPeopleProblems {

    private static final int NAMED = 20;

    private ProjectPeopleProblems() {}

    static ProblemException memberNotFound() {
        return Problem.notFound("project.member_not_found", "This person is no member of the project.");
    }

    public static ProblemException roleNotFound() {
        return Problem.notFound("role.not_found", "There is no such project role that you can see.");
    }

    public static ProblemException taskNotFound() {
        return Problem.notFound("task.not_found", "No task can have this number.");
    }

    static ProblemException personal() {
        return Problem.conflict("project.personal", "A project in somebody's personal workspace has no members.");
    }

    static ProblemException notActive() {
        return Problem.conflict("member.not_active", "Deactivated people can't be added to a project.");
    }

    static ProblemException implicitMember() {
        return Problem.conflict(
                "project.member_implicit",
                "This person is in the project through its workspace or by role, and was never added to it.");
    }

    /** Of somebody whose role is a member of every project. */
    public static ProblemException everywhere() {
        return Problem.malformed(
                "project.member_everywhere", "This person's role is a member of every project and can't be added.");
    }

    static ProblemException notProjectRole(Role role) {
        return Problem.malformed("role.not_project_role", "The role " + role.code() + " can't be a role in a project.");
    }

    static ProblemException notOverridable(Collection<PersonId> people) {
        return Problem.conflict(
                "role.not_overridable", "No project role can replace the role of " + named(people) + ".");
    }

    static ProblemException notMembers(Collection<PersonId> people) {
        return Problem.conflict("project.not_member", "Not at work in this project at present: " + named(people) + ".");
    }

    static ProblemException cannotReview(Collection<PersonId> people) {
        return Problem.conflict(
                "role.cannot_review", "The role in this project is too low for that: " + named(people) + ".");
    }

    static ProblemException ownRole() {
        return Problem.forbidden("member.self", "Your own role has to be changed by somebody else.");
    }

    static ProblemException tooMany(int most) {
        return Problem.malformed(
                "assignment.too_many", "One request makes at most " + most + " pairs of task and person.");
    }

    static ProblemException projectFull(int most) {
        return Problem.conflict(
                "assignment.project_full",
                "A project has at most " + most + " pairs of task and person; take away what is done.");
    }

    private static String named(Collection<PersonId> people) {
        String first = people.stream()
                .map(PersonId::value)
                .sorted()
                .limit(NAMED)
                .map(number -> Long.toString(number))
                .collect(Collectors.joining(", ", people.size() == 1 ? "person " : "people ", ""));
        return people.size() > NAMED ? first + " and others" : first;
    }
}

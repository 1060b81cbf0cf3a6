package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;

/** The refusals of projects, by outcome. */
public final class ProjectProblems {

    private ProjectProblems() {}

    public static ProblemException notFound() {
        return Problem.notFound("project.not_found", "There is no such project that you can see.");
    }

    static ProblemException workspaceArchived() {
        return Problem.conflict("workspace.archived", "The workspace is archived and takes no more projects.");
    }

    public static ProblemException externalIdTaken() {
        return Problem.conflict(
                "project.external_id_taken", "Another project of the organization has this external_id.");
    }

    static ProblemException personal() {
        return Problem.conflict("project.personal", "A project in a sandbox is private and can't be published.");
    }

    static ProblemException noCreator() {
        return Problem.conflict("project.no_creator", "A project belongs to a member of the organization.");
    }

    public static ProblemException templateNotFound() {
        return Problem.notFound("template.not_found", "There is no such template that you can see.");
    }

    static ProblemException templateOfOthers() {
        return Problem.forbidden("template.others", "Somebody else's template can't be changed by your role.");
    }

    /** Into a sandbox goes only what belongs to the person whose it is. */
    static ProblemException ofOthers() {
        return Problem.forbidden("project.others", "Only who made a project has it in their sandbox.");
    }

    static ProblemException inUse() {
        return Problem.conflict(
                "project.in_use",
                "Others are members of this project or have tasks there: a sandbox is for one person.");
    }

    static ProblemException toShared() {
        return Problem.conflict("workspace.personal", "What somebody has left behind goes to a workspace of several.");
    }

    static ProblemException sandboxInUse() {
        return Problem.conflict(
                "sandbox.in_use", "This person works in the organization: what is in their sandbox is theirs.");
    }
}

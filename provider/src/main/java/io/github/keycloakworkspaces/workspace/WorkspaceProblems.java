package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;

/** The refusals of this domain, by outcome. */
public final class WorkspaceProblems {

    private WorkspaceProblems() {}

    public static ProblemException notFound() {
        return Problem.notFound("workspace.not_found", "There is no such workspace that you can see.");
    }

    public static ProblemException personalExists() {
        return Problem.conflict("workspace.personal_exists", "You have a personal workspace in this organization.");
    }

    static ProblemException personal() {
        return Problem.conflict("workspace.personal", "A personal workspace has no members beside its owner.");
    }

    static ProblemException personalArchived() {
        return Problem.conflict("workspace.personal", "A personal workspace is not archived.");
    }

    static ProblemException personalFixed() {
        return Problem.conflict(
                "workspace.personal_fixed", "A workspace is personal, or isn't, from its creation to its end.");
    }

    static ProblemException notEmpty() {
        return Problem.conflict(
                "workspace.not_empty", "The workspace has projects; they have to be moved or deleted first.");
    }
}

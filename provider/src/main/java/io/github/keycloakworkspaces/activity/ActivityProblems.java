package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;

/** What may be wrong with a question to the log, or with a report for it. */
public final class ActivityProblems {

    private ActivityProblems() {}

    public static ProblemException pageNotFound() {
        return Problem.notFound("page.not_found", "The list ends before this page.");
    }

    public static ProblemException mayNotRecord() {
        return Problem.forbidden("permission.denied", "Only holders of the role record-activity may write to the log.");
    }

    /** The same for a number that nothing has and for a project of another organization. */
    public static ProblemException projectNotFound() {
        return Problem.notFound("project.not_found", "There is no such project in this organization.");
    }
}

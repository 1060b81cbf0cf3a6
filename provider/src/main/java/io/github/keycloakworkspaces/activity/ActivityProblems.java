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

    public static ProblemException inFuture() {
        return Problem.malformed("activity.in_future", "What is to be recorded has not happened yet.");
    }

    public static ProblemException mayNotExpire() {
        return Problem.forbidden("permission.denied", "Only holders of the role manage may clean the logs of a realm.");
    }

    public static ProblemException noOrganization() {
        return Problem.malformed(
                "request.malformed", "organization must be there, because you do not work in one yourself.");
    }

    /** The same for a number that nothing has and for a project of another organization. */
    public static ProblemException projectNotFound() {
        return Problem.notFound("project.not_found", "There is no such project in this organization.");
    }
}

package io.github.keycloakworkspaces.tag;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;

/** What can go wrong with tags. */
public final class TagProblems {

    private TagProblems() {}

    public static ProblemException notFound() {
        return Problem.notFound("tag.not_found", "The organization has no such tag.");
    }

    static ProblemException exists() {
        return Problem.conflict("tag.exists", "The organization has a tag with this label already.");
    }

    static ProblemException tooMany() {
        return Problem.conflict("tag.too_many", "An organization has at most " + Tags.MOST + " tags.");
    }

    static ProblemException blank() {
        return Problem.malformed("request.malformed", "A label has to have letters that people see.");
    }
}

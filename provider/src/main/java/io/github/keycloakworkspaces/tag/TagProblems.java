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
        return Problem.malformed("request.malformed", "A label has to have 1 to 255 letters that people see.");
    }

    /** No such file was taken, or it was long ago. */
    public static ProblemException importNotFound() {
        return Problem.notFound("tag.import_not_found", "There is no such import, or it was forgotten.");
    }

    static ProblemException importTooLarge() {
        return Problem.malformed(
                "tag.import_too_large",
                "A file has at most " + TagImports.MOST_ROWS + " rows and " + TagImports.MOST_TAGS
                        + " different tags.");
    }
}

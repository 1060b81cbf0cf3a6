package io.github.keycloakworkspaces.scim;

import java.util.List;

/** A filter as it was written (RFC 7644, section 3.4.2.2), whatever the attributes are. */
sealed interface ScimFilter {

    /** The longest filter, in characters. */
    int LONGEST = 2000;

    /** How many brackets, of any kind, may be open. */
    int DEEPEST = 8;

    /** All of these, of which there are two or more. */
    record And(List<ScimFilter> filters) implements ScimFilter {

        public And {
            filters = List.copyOf(filters);
        }
    }

    /** One of these, of which there are two or more. */
    record Or(List<ScimFilter> filters) implements ScimFilter {

        public Or {
            filters = List.copyOf(filters);
        }
    }

    record Not(ScimFilter filter) implements ScimFilter {}

    record Present(AttributePath attribute) implements ScimFilter {}

    /**
     * Compares with a value.
     *
     * @param value a text, a flag or nothing
     */
    record Compare(AttributePath attribute, Operator operator, ScimValue value) implements ScimFilter {}

    /** One of the attribute's values is like that; the names inside are those of its parts. */
    record OneOf(AttributePath attribute, ScimFilter filter) implements ScimFilter {}

    /**
     * Reads a filter.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.invalid_filter}
     */
    static ScimFilter parse(String text) {
        if (text.length() > LONGEST) {
            throw ScimProblems.invalidFilter("A filter has at most " + LONGEST + " characters.");
        }
        return new FilterParser(text).whole();
    }
}

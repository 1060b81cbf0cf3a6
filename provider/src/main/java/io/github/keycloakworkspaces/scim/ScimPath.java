package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operation of a PATCH is about (RFC 7644, section 3.5.2).
 *
 * @param filter which of the attribute's values; {@code null} for all
 */
record ScimPath(AttributePath attribute, @Nullable ScimFilter filter) {

    /**
     * Reads a path such as {@code name.familyName} or {@code emails[type eq "work"].value}.
     *
     * @throws ProblemException {@code scim.invalid_path}, {@code scim.invalid_filter}
     */
    static ScimPath parse(String text) {
        if (text.length() > ScimFilter.LONGEST) {
            throw ScimProblems.invalidPath("A path has at most " + ScimFilter.LONGEST + " characters.");
        }
        Tokens tokens = new Tokens(text);
        AttributePath attribute = tokens.word().flatMap(AttributePath::parse).orElseThrow(ScimPath::invalid);
        ScimFilter filter = null;
        if (attribute.part() == null && tokens.takeAdjoining('[')) {
            filter = new FilterParser(tokens).inBrackets();
            if (tokens.takeAdjoining('.')) {
                attribute = part(attribute, tokens).orElseThrow(ScimPath::invalid);
            }
        }
        if (!tokens.ended()) {
            throw invalid();
        }
        return new ScimPath(attribute, filter);
    }

    private static Optional<AttributePath> part(AttributePath attribute, Tokens tokens) {
        return tokens.word()
                .flatMap(AttributePath::parse)
                .filter(part -> part.part() == null)
                .map(part -> attribute.part(part.name()));
    }

    private static ProblemException invalid() {
        return ScimProblems.invalidPath("The path names no attribute.");
    }
}

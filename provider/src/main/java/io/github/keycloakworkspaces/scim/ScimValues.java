package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What senders mean by the values that they write. */
final class ScimValues {

    static final int LONGEST = 255;

    private static final String VALUE = "value";

    private ScimValues() {}

    /** A boolean, or one as a text in any case. */
    static Optional<Boolean> flag(ScimValue value) {
        ScimValue one = single(value);
        if (one instanceof ScimValue.Flag flag) {
            return Optional.of(flag.value());
        }
        return text(one).map(text -> text.strip().toLowerCase(Locale.ROOT)).flatMap(ScimValues::named);
    }

    private static Optional<Boolean> named(String flag) {
        return switch (flag) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * A text that can be stored and shown on one line; empty for none, or for one that is empty.
     *
     * @param name of the attribute, for messages
     * @throws ProblemException {@code scim.invalid_value}
     */
    static Optional<String> line(String name, ScimValue value) {
        if (single(value) instanceof ScimValue.Nothing) {
            return Optional.empty();
        }
        String text = text(value).orElseThrow(() -> ScimProblems.invalidValue(name + " is a text."));
        if (text.length() > LONGEST || text.chars().anyMatch(ScimValues::forbidden)) {
            throw ScimProblems.invalidValue(name + " has one line, and at most " + LONGEST + " characters.");
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** Not in anything that is stored, and nothing that databases compare with. */
    static boolean forbidden(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    static Optional<String> text(ScimValue value) {
        ScimValue one = single(value);
        if (one instanceof ScimValue.Whole whole) {
            return Optional.of(Long.toString(whole.value()));
        }
        return one instanceof ScimValue.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** The only value of a list, and what an object has as its {@code value}: Entra ID wraps values so. */
    static ScimValue single(ScimValue value) {
        ScimValue one = value instanceof ScimValue.Many many && many.values().size() == 1
                ? many.values().get(0)
                : value;
        return one instanceof ScimValue.Complex complex ? complex.attributes().getOrDefault(VALUE, one) : one;
    }

    /** The values of a list, or a value that is meant as a list of one. */
    static List<ScimValue> many(ScimValue value) {
        if (value instanceof ScimValue.Many many) {
            return many.values();
        }
        return value instanceof ScimValue.Nothing ? List.of() : List.of(value);
    }
}

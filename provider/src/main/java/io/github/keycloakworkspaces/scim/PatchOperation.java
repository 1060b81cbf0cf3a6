package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One operation about one attribute. What a sender writes as an object of attributes without a path is one operation
 * for each of them.
 *
 * @param value nothing where none is sent
 */
record PatchOperation(Kind kind, ScimPath path, ScimValue value) {

    /** How many a request may have. */
    static final int MOST = 1000;

    private static final String OPERATIONS = "Operations";

    enum Kind {
        ADD,
        REPLACE,
        REMOVE
    }

    /**
     * Reads all of a request.
     *
     * @throws ProblemException {@code scim.invalid_syntax}, {@code scim.invalid_path}, {@code scim.invalid_value},
     *     {@code scim.no_target}, {@code scim.too_many}
     */
    static List<PatchOperation> read(ScimValue message) {
        ScimValue operations = Messages.object(message).attributes().getOrDefault(OPERATIONS, ScimValue.NOTHING);
        if (!(operations instanceof ScimValue.Many many) || many.values().isEmpty()) {
            throw ScimProblems.invalidSyntax("The body has a list of Operations.");
        }
        if (many.values().size() > MOST) {
            throw ScimProblems.tooMany("A request has at most " + MOST + " operations.");
        }
        return many.values().stream().flatMap(PatchOperation::one).toList();
    }

    private static Stream<PatchOperation> one(ScimValue operation) {
        Map<String, ScimValue> parts = Messages.object(operation).attributes();
        Kind kind = kind(parts.getOrDefault("op", ScimValue.NOTHING));
        ScimValue path = parts.getOrDefault("path", ScimValue.NOTHING);
        ScimValue value = parts.getOrDefault("value", ScimValue.NOTHING);
        if (path instanceof ScimValue.Nothing || path.equals(new ScimValue.Text(""))) {
            return pathless(kind, value);
        }
        if (kind != Kind.REMOVE && !parts.containsKey("value")) {
            throw ScimProblems.invalidValue("An operation that adds or replaces has a value.");
        }
        if (path instanceof ScimValue.Text text) {
            return Stream.of(new PatchOperation(kind, ScimPath.parse(text.text()), value));
        }
        throw ScimProblems.invalidPath("The path is a text.");
    }

    private static Kind kind(ScimValue op) {
        String word = op instanceof ScimValue.Text text ? text.text().toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "add" -> Kind.ADD;
            case "replace" -> Kind.REPLACE;
            case "remove" -> Kind.REMOVE;
            default -> throw ScimProblems.invalidSyntax("An operation's op is add, replace or remove.");
        };
    }

    private static Stream<PatchOperation> pathless(Kind kind, ScimValue value) {
        if (kind == Kind.REMOVE) {
            throw ScimProblems.noTarget("What is to be removed? A path says so.");
        }
        if (!(value instanceof ScimValue.Complex attributes)) {
            throw ScimProblems.invalidValue("Without a path, the value is an object of attributes.");
        }
        return attributes.attributes().entrySet().stream()
                .filter(attribute -> !(attribute.getValue() instanceof ScimValue.Nothing))
                .flatMap(attribute ->
                        named(attribute.getKey())
                                .map(path -> new PatchOperation(kind, path, attribute.getValue()))
                                .stream());
    }

    /** A name that is no path is one of an attribute that nobody keeps. */
    private static Optional<ScimPath> named(String key) {
        try {
            return Optional.of(ScimPath.parse(key));
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }
}

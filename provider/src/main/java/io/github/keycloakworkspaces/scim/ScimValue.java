package io.github.keycloakworkspaces.scim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in a message of the protocol, as values; names of attributes have no case (RFC 7643, section 2.1). */
public sealed interface ScimValue {

    /** A text, or a moment or a number that isn't whole as a text. */
    record Text(String text) implements ScimValue {}

    record Flag(boolean value) implements ScimValue {}

    /** A whole number; an id that a sender writes so is meant as a text. */
    record Whole(long value) implements ScimValue {}

    record Many(List<ScimValue> values) implements ScimValue {

        public Many {
            values = List.copyOf(values);
        }
    }

    /** Attributes by name, in the order of their names. */
    record Complex(Map<String, ScimValue> attributes) implements ScimValue {

        public static final Complex EMPTY = new Complex(Map.of());

        public Complex {
            Map<String, ScimValue> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            copy.putAll(attributes);
            attributes = Collections.unmodifiableMap(copy);
        }
    }

    /** JSON's {@code null}: the same as no value (RFC 7643, section 2.5). */
    record Nothing() implements ScimValue {}

    Nothing NOTHING = new Nothing();
}

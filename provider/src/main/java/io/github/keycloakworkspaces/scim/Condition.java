package io.github.keycloakworkspaces.scim;

import java.time.Instant;
import java.util.List;

/**
 * A filter that a list can be asked for: of attributes that can be searched by, compared with values of their kind.
 *
 * @param <A> the attributes
 */
public sealed interface Condition<A extends Attribute> {

    /** All of these, of which there are two or more. */
    record All<A extends Attribute>(List<Condition<A>> conditions) implements Condition<A> {

        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of these, of which there are two or more. */
    record Any<A extends Attribute>(List<Condition<A>> conditions) implements Condition<A> {

        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    record Not<A extends Attribute>(Condition<A> condition) implements Condition<A> {}

    /** That attribute has a value. */
    record Present<A extends Attribute>(A attribute) implements Condition<A> {}

    /**
     * A text compared as the attribute's {@link Attribute.Kind} says. An attribute without a value is unlike every value: it is
     * met by {@code NOT_EQUAL} and by nothing else.
     */
    record OfText<A extends Attribute>(A attribute, Operator operator, String value) implements Condition<A> {}

    /** Equal to that value: what else can be said about a flag is said by it, too. */
    record OfFlag<A extends Attribute>(A attribute, boolean value) implements Condition<A> {}

    /** Never with an operator for a part of a text. */
    record OfMoment<A extends Attribute>(A attribute, Operator operator, Instant value) implements Condition<A> {}
}

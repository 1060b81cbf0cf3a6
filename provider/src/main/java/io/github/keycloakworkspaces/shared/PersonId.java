package io.github.keycloakworkspaces.shared;

import java.util.Collection;
import java.util.List;

/**
 * The number of a person; the same in all organizations of a realm.
 *
 * @param value positive; anything else is an {@link IllegalArgumentException}
 */
public record PersonId(long value) {

    /** A number that is never given: stands for somebody whom nobody here is. */
    public static final PersonId NOBODY = new PersonId(Long.MAX_VALUE);

    public PersonId {
        if (value <= 0) {
            throw new IllegalArgumentException("a person id must be positive: " + value);
        }
    }

    /** The numbers of people, as statements take them. */
    public static List<Long> values(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

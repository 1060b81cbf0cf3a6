package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.shared.Digits;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Optional;

/** Our numbers as they come in paths, queries and bodies. */
public final class Numbers {

    private Numbers() {}

    /** A person's number as a request names it. */
    public static Optional<PersonId> person(long number) {
        return positive(number).map(PersonId::new);
    }

    /** Empty for anything that none of our things can have as its number. */
    public static Optional<Long> positive(long number) {
        return number > 0 ? Optional.of(number) : Optional.empty();
    }

    /** As {@link #positive(long)}, of a text. */
    public static Optional<Long> positive(String text) {
        return Digits.positive(text);
    }
}

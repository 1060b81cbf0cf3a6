package io.github.keycloakworkspaces.project;

import java.util.Optional;

/**
 * The number that an application gave a task; unique in its project.
 *
 * @param value from 1 to 2^53, so that every JSON reader keeps it; anything else is an {@link IllegalArgumentException}
 */
public record TaskId(long value) {

    private static final long GREATEST = 1L << 53;

    public TaskId {
        if (!possible(value)) {
            throw new IllegalArgumentException("a task id must be from 1 to 2^53: " + value);
        }
    }

    /** Empty for a number that no task can have. */
    public static Optional<TaskId> of(long number) {
        return possible(number) ? Optional.of(new TaskId(number)) : Optional.empty();
    }

    private static boolean possible(long number) {
        return number >= 1 && number <= GREATEST;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

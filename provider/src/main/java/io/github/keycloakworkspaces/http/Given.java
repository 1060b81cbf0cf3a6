package io.github.keycloakworkspaces.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member of a request that may be left out, and may be {@code null} to clear what there is.
 *
 * @param present whether the request has it at all
 */
public record Given<T>(boolean present, @Nullable T value) {

    private static final Given<?> ABSENT = new Given<>(false, null);

    @SuppressWarnings("unchecked")
    public static <T> Given<T> absent() {
        return (Given<T>) ABSENT;
    }

    /** The new value, or the old one if the request doesn't mention it. */
    public @Nullable T or(@Nullable T old) {
        return present ? value : old;
    }

    /** As {@link #or}, for a value that has to be made from the request's. */
    public <V> @Nullable V or(Function<T, V> made, @Nullable V old) {
        if (!present) {
            return old;
        }
        return value == null ? null : made.apply(value);
    }
}

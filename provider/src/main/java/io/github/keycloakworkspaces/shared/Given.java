package io.github.keycloakworkspaces.shared;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request or a document says about one thing. Saying nothing is another thing than {@code null} or an empty list:
 * those clear what there is.
 *
 * @param present whether it says anything at all
 */
public record Given<T>(boolean present, @Nullable T value) {

    private static final Given<?> ABSENT = new Given<>(false, null);

    @SuppressWarnings("unchecked") // holds nothing of that type
    public static <T> Given<T> absent() {
        return (Given<T>) ABSENT;
    }

    public static <T> Given<T> of(@Nullable T value) {
        return new Given<>(true, value);
    }

    /** The new value, or the old one if nothing is said. */
    public @Nullable T or(@Nullable T old) {
        return present ? value : old;
    }

    /** As {@link #or}, for a value that has to be made from what is said. */
    public <V> @Nullable V or(Function<T, V> made, @Nullable V old) {
        return present ? map(made).value : old;
    }

    /** What is said, where {@code null} can't be said; or else this. */
    public T valueOr(T otherwise) {
        return value == null ? otherwise : value;
    }

    public <V> Given<V> map(Function<T, V> change) {
        return value == null ? new Given<>(present, null) : of(change.apply(value));
    }
}

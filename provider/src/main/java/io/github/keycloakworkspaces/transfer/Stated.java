package io.github.keycloakworkspaces.transfer;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about one thing. Nothing said is another thing than {@code null} or an empty list: those clear.
 *
 * @param said whether the document says anything at all
 */
public record Stated<T>(boolean said, @Nullable T value) {

    private static final Stated<?> NOTHING = new Stated<>(false, null);

    @SuppressWarnings("unchecked") // holds nothing of that type
    public static <T> Stated<T> nothing() {
        return (Stated<T>) NOTHING;
    }

    public static <T> Stated<T> of(@Nullable T value) {
        return new Stated<>(true, value);
    }

    /** What is said, or what holds otherwise. */
    public @Nullable T or(@Nullable T otherwise) {
        return said ? value : otherwise;
    }

    /** What is said, where {@code null} can't be said; or what holds otherwise. */
    public T given(T otherwise) {
        return value == null ? otherwise : value;
    }

    <V> Stated<V> map(Function<T, V> change) {
        return value == null ? new Stated<>(said, null) : Stated.of(change.apply(value));
    }
}

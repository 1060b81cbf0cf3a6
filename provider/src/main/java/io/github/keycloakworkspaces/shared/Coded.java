package io.github.keycloakworkspaces.shared;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Something with a stable name in requests, answers and rows. */
public interface Coded {

    String code();

    /** Those things by their names, which must differ. */
    static <T extends Coded> Map<String, T> index(T[] values) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Coded::code, value -> value));
    }
}

package io.github.keycloakworkspaces.roles;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A setting of a project that a cell of the matrix may depend on. */
public enum Setting implements Coded {
    SHOW_ANNOTATION_HISTORY;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Setting> ofCode(String code) {
        return Arrays.stream(values())
                .filter(setting -> setting.code().equals(code))
                .findFirst();
    }
}

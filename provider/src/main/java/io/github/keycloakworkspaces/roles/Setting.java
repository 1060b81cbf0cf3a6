package io.github.keycloakworkspaces.roles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A setting of a project that a cell of the matrix may depend on. */
public enum Setting {
    SHOW_ANNOTATION_HISTORY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Setting> ofCode(String code) {
        return Arrays.stream(values())
                .filter(setting -> setting.code().equals(code))
                .findFirst();
    }
}

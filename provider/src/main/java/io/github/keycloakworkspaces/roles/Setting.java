package io.github.keycloakworkspaces.roles;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A setting of a project that a cell of the matrix may depend on. */
public enum Setting implements Coded {
    SHOW_ANNOTATION_HISTORY;

    private static final Map<String, Setting> BY_CODE = Coded.index(values());

    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    public static Optional<Setting> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

package io.github.keycloakworkspaces.roles;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How far a permission goes; each reach holds all that stand before it. */
public enum Reach implements Coded {
    /** Nothing. */
    NONE,
    /** Things that carry the person's own work. */
    OWN,
    /** Projects that the person is a member of, explicitly or through the workspace. */
    PROJECT,
    /** Workspaces and projects that the person created or is a member of. */
    WORKSPACE,
    /** Everything. */
    ORGANIZATION;

    private static final Map<String, Reach> BY_CODE = Coded.index(values());

    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    public boolean covers(Reach other) {
        return compareTo(other) >= 0;
    }

    public static Optional<Reach> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

package io.github.keycloakworkspaces.roles;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Arrays;
import java.util.Locale;
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

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean covers(Reach other) {
        return compareTo(other) >= 0;
    }

    public static Optional<Reach> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reach -> reach.code().equals(code))
                .findFirst();
    }
}

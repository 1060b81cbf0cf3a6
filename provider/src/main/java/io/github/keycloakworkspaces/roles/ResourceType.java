package io.github.keycloakworkspaces.roles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an action can be done to. */
public enum ResourceType {
    ORGANIZATION,
    WORKSPACE,
    PROJECT,
    TASK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ResourceType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}

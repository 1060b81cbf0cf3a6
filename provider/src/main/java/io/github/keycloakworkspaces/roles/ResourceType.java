package io.github.keycloakworkspaces.roles;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an action can be done to. */
public enum ResourceType implements Coded {
    ORGANIZATION,
    WORKSPACE,
    PROJECT,
    TASK;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ResourceType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}

package io.github.keycloakworkspaces.roles;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an action can be done to. */
public enum ResourceType implements Coded {
    ORGANIZATION,
    WORKSPACE,
    PROJECT,
    TASK;

    private static final Map<String, ResourceType> BY_CODE = Coded.index(values());

    private final String code = name().toLowerCase(Locale.ROOT);

    @Override
    public String code() {
        return code;
    }

    public static Optional<ResourceType> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

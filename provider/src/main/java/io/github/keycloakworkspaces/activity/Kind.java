package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Map;
import java.util.Optional;

/** What sort of thing somebody did. */
public enum Kind implements Coded {
    /** A request to our API. */
    REQUEST("request"),
    /** Signing in, trying to, or signing out. */
    LOGIN("login"),
    /** Making an account. */
    SIGN_UP("sign_up"),
    /** Something that Keycloak's own administration changed. */
    ADMIN("admin"),
    /** Something that an application reported. */
    APPLICATION("application");

    private static final Map<String, Kind> BY_CODE = Coded.index(values());

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /** The name in the table and in the API. */
    @Override
    public String code() {
        return code;
    }

    public static Optional<Kind> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

package io.github.keycloakworkspaces.client;

import java.util.Arrays;
import java.util.Optional;

/** What a member is in an organization. */
public enum Role {
    OWNER("OW"),
    ADMINISTRATOR("AD"),
    MANAGER("MA"),
    REVIEWER("RE"),
    ANNOTATOR("AN");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The two letters of tokens. */
    public String code() {
        return code;
    }

    static Optional<Role> of(Optional<String> code) {
        return Arrays.stream(values())
                .filter(role -> code.filter(role.code::equals).isPresent())
                .findFirst();
    }
}

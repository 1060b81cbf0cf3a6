package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a filter compares (RFC 7644, section 3.4.2.2). */
public enum Operator implements Coded {
    EQUAL("eq"),
    NOT_EQUAL("ne"),
    CONTAINS("co"),
    STARTS_WITH("sw"),
    ENDS_WITH("ew"),
    GREATER("gt"),
    GREATER_OR_EQUAL("ge"),
    LESS("lt"),
    LESS_OR_EQUAL("le");

    private static final Map<String, Operator> BY_CODE = Coded.index(values());

    private final String code;

    Operator(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it is about the order of values. */
    public boolean ordering() {
        return switch (this) {
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> true;
            case EQUAL, NOT_EQUAL, CONTAINS, STARTS_WITH, ENDS_WITH -> false;
        };
    }

    /** Whether it is about a part of a text. */
    public boolean partial() {
        return switch (this) {
            case CONTAINS, STARTS_WITH, ENDS_WITH -> true;
            case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> false;
        };
    }

    static Optional<Operator> of(String word) {
        return Optional.ofNullable(BY_CODE.get(word.toLowerCase(Locale.ROOT)));
    }
}

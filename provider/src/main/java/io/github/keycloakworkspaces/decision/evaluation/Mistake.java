package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Locale;

/** What is wrong with a question whatever there is, so that saying it tells nothing of what exists. */
public enum Mistake implements Coded {
    /** The role matrix has no such action. */
    UNKNOWN_ACTION,
    /** Nothing is of that type. */
    UNKNOWN_RESOURCE_TYPE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

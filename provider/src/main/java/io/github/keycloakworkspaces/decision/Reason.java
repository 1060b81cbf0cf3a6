package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Locale;

/** What decided. The codes are stable: applications and the activity log carry them. */
public enum Reason implements Coded {
    /** The role reaches the whole organization. */
    ORGANIZATION_REACH(true),
    /** The action is on the organization and the role reaches some of it; {@link Decision#reach()} says how much. */
    SOME_REACH(true),
    WORKSPACE_MEMBER(true),
    WORKSPACE_CREATOR(true),
    PROJECT_MEMBER(true),
    PROJECT_CREATOR(true),
    /** The role reaches the person's own work only; asked about a whole project, the caller has to restrict to it. */
    OWN_WORK(true),

    OTHER_ORGANIZATION(false),
    NOT_ACTIVATED(false),
    DEACTIVATED(false),
    /** The person or the organization is disabled, or the membership deleted. */
    DISABLED(false),
    /** The action is never done to resources of this type. */
    ACTION_NOT_APPLICABLE(false),
    /** Somebody else's sandbox, which not even the Owner may see. */
    PERSONAL_WORKSPACE(false),
    NOT_PUBLISHED(false),
    /** Tasks of the project are handed out one by one, and the person has none there. */
    NO_TASKS(false),
    /** The role doesn't have the action at all. */
    NO_PERMISSION(false),
    NOT_MEMBER(false),
    /** A setting of the project that the role needs is off. */
    SETTING_OFF(false),
    NOT_OWN_WORK(false);

    private final boolean permits;
    private final String code;

    Reason(boolean permits) {
        this.permits = permits;
        this.code = name().toLowerCase(Locale.ROOT);
    }

    public boolean permits() {
        return permits;
    }

    /** Lower case with underscores, such as {@code not_member}. */
    @Override
    public String code() {
        return code;
    }
}

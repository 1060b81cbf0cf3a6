package io.github.keycloakworkspaces.scim;

/** Whether an answer has the members of a group; those that it doesn't have aren't read. */
public enum ShownMembers {
    NONE,
    /** All of them if they are at most {@link #FEW_MEMBERS}, else none. */
    FEW,
    ALL;

    public static final int FEW_MEMBERS = 100;
}

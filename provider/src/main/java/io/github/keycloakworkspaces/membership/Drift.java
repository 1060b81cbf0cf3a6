package io.github.keycloakworkspaces.membership;

/** How the list of members of a native organization may differ from ours; the order is that of setting it right. */
public enum Drift {
    /** On the native list, and never a member of ours. */
    UNKNOWN,
    /** A member of ours who isn't on the native list. */
    MISSING,
    /** On the native list, unmanaged, and no member whom the realm wants there. */
    STRAY
}

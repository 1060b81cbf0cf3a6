package io.github.keycloakworkspaces.decision;

/** How much of an organization may come out of a search. */
public enum SearchScope {
    NONE,
    /** What somebody created or is a member of, with what is in it. */
    TIED,
    ALL
}

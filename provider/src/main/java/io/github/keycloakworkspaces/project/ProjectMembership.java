package io.github.keycloakworkspaces.project;

/** Why somebody is in a project; the first that holds. */
public enum ProjectMembership {
    /** Added to this project. */
    EXPLICIT,
    /** A member of the project's workspace, or the one whose sandbox it is. */
    INHERITED,
    /** By a role that is a member of every shared project. */
    EVERYWHERE,
    ABSENT;

    /** Whether a project role counts for such a person. */
    public boolean member() {
        return this == EXPLICIT || this == INHERITED;
    }

    public boolean present() {
        return this != ABSENT;
    }
}

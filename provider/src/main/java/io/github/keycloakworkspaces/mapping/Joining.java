package io.github.keycloakworkspaces.mapping;

/** What becomes of somebody whom a source tells of and who is no member. Who was deleted stays so either way. */
public enum Joining {
    /** They become one, with the organization's default role at first. */
    ADMIT,
    /** Nothing. */
    MEMBERS_ONLY
}

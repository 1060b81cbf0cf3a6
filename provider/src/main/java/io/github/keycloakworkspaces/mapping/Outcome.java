package io.github.keycloakworkspaces.mapping;

/** What came of what a source said about a person. */
public enum Outcome {
    /** The person is no member of the organization, or there is no such organization. */
    NO_MEMBER,
    /** The person holds what they held before. */
    UNCHANGED,
    CHANGED
}

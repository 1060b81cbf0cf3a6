package io.github.keycloakworkspaces.scim;

/** What a list can be searched by. */
public sealed interface Attribute permits UserAttribute, GroupAttribute {

    /** What the values are, and how they are compared. */
    enum Kind {
        /** An id of ours, as a text: equal or not, nothing else. */
        ID,
        /** As it is written. */
        EXACT,
        /** Without regard to case. */
        ANY_CASE,
        FLAG,
        MOMENT
    }

    /** The name in filters, such as {@code emails.value}. */
    String path();

    Kind kind();
}

package io.github.keycloakworkspaces.mapping;

import java.util.Objects;

/**
 * A group that a person was in.
 *
 * @param lastMapping the number of the last mapping that there was then: what the group was mapped to later has nothing to
 *     do with the person
 */
public record LeftGroup(GroupRef group, long lastMapping) {

    public LeftGroup {
        Objects.requireNonNull(group);
    }

    /** Whether the group gave that when the person left it. */
    public boolean gave(GroupMapping mapping) {
        return mapping.group().equals(group) && mapping.id().value() <= lastMapping;
    }
}

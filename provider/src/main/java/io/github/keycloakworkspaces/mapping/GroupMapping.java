package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.MappingId;
import java.util.Objects;

/**
 * Something that a group gives to everybody in it.
 *
 * @param name what people know the group by, as when it was mapped
 */
public record GroupMapping(MappingId id, GroupRef group, String name, Target target) {

    public GroupMapping {
        Objects.requireNonNull(id);
        Objects.requireNonNull(group);
        Objects.requireNonNull(name);
        Objects.requireNonNull(target);
    }
}

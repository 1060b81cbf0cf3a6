package io.github.keycloakworkspaces.shared;

import java.util.Collection;
import java.util.List;

/**
 * The number of a group mapping; unique in all organizations of a server, and larger than that of each mapping that was
 * there before.
 *
 * @param value positive; anything else is an {@link IllegalArgumentException}
 */
public record MappingId(long value) {

    public MappingId {
        if (value <= 0) {
            throw new IllegalArgumentException("a mapping id must be positive: " + value);
        }
    }

    /** The numbers of mappings, as statements take them. */
    public static List<Long> values(Collection<MappingId> mappings) {
        return mappings.stream().map(MappingId::value).toList();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

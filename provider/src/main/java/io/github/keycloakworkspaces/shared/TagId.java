package io.github.keycloakworkspaces.shared;

import java.util.Collection;
import java.util.List;

/**
 * The number of a tag of an organization's members; unique in all organizations of a server.
 *
 * @param value positive; anything else is an {@link IllegalArgumentException}
 */
public record TagId(long value) {

    public TagId {
        if (value <= 0) {
            throw new IllegalArgumentException("a tag id must be positive: " + value);
        }
    }

    /** The numbers of tags, as statements take them. */
    public static List<Long> values(Collection<TagId> tags) {
        return tags.stream().map(TagId::value).toList();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

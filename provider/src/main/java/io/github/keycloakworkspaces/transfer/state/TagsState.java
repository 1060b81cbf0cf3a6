package io.github.keycloakworkspaces.transfer.state;

import io.github.keycloakworkspaces.shared.TagId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organization sorts its members by.
 *
 * @param tags in the order of creation
 * @param members the labels of those who have any; nobody is among them who isn't a member any more
 */
public record TagsState(List<TagState> tags, Map<String, Set<String>> members) {

    public static final TagsState NONE = new TagsState(List.of(), Map.of());

    public TagsState {
        tags = List.copyOf(tags);
        members = Map.copyOf(members);
    }

    /** The labels that somebody has. */
    public Set<String> of(String user) {
        return members.getOrDefault(user, Set.of());
    }

    /**
     * A tag.
     *
     * @param createdBy {@code null} where nobody did who is, or was, a member
     */
    public record TagState(TagId id, String label, @Nullable String createdBy, Instant createdAt, Instant changedAt) {}
}

package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.mapping.MappingQuery.Kind;
import io.github.keycloakworkspaces.mapping.MappingStore.NewMapping;
import java.util.List;
import java.util.Set;

/**
 * All mappings of some kinds that a source shall have; those of other kinds stay.
 *
 * @param mappings of that source and of these kinds
 */
public record Replacement(GroupSource source, Set<Kind> kinds, List<NewMapping> mappings) {

    public Replacement {
        kinds = Set.copyOf(kinds);
        mappings = List.copyOf(mappings);
    }

    /** No mapping of any kind. */
    public static Replacement nothing(GroupSource source) {
        return new Replacement(source, Set.of(Kind.values()), List.of());
    }

    boolean concerns(GroupMapping present) {
        return present.group().source() == source && kinds.contains(Kind.of(present.target()));
    }
}

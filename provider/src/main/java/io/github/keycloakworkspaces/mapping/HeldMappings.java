package io.github.keycloakworkspaces.mapping;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mappings that mean something for one person.
 *
 * @param present of groups that the person is in
 * @param left of groups that the person was in before
 */
record HeldMappings(List<GroupMapping> present, List<GroupMapping> left) {

    static HeldMappings of(PersonFacts facts, Collection<GroupMapping> mappings) {
        return new HeldMappings(
                mappings.stream()
                        .filter(mapping -> facts.groups().contains(mapping.group()))
                        .toList(),
                mappings.stream()
                        .filter(mapping -> facts.leftGroups().stream().anyMatch(left -> left.gave(mapping)))
                        .toList());
    }

    /** Those whose places the person is in: who left a group keeps them as long as places are given by hand, too. */
    List<GroupMapping> lasting(boolean manual) {
        return manual ? Stream.concat(present.stream(), left.stream()).toList() : present;
    }
}

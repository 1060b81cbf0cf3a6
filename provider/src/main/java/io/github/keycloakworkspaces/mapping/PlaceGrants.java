package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Collects who gives which place. */
final class PlaceGrants<P> {

    private final Map<P, Set<Source>> all = new HashMap<>();

    static <P> PlaceGrants<P> of(Map<P, Set<Source>> given) {
        PlaceGrants<P> grants = new PlaceGrants<>();
        given.forEach((place, sources) -> sources.forEach(source -> grants.add(place, source)));
        return grants;
    }

    void add(P place, Source source) {
        all.computeIfAbsent(place, key -> EnumSet.noneOf(Source.class)).add(source);
    }

    Map<P, Set<Source>> all() {
        return all;
    }
}

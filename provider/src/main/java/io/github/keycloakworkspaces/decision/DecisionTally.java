package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.Action;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How often what was decided. */
public final class DecisionTally {

    private final Map<Action, LongAdder> permitted = zeros();
    private final Map<Action, LongAdder> denied = zeros();

    void add(Action action, boolean permit) {
        counter(action, permit).increment();
    }

    public long count(Action action, boolean permit) {
        return counter(action, permit).sum();
    }

    private LongAdder counter(Action action, boolean permit) {
        return Objects.requireNonNull((permit ? permitted : denied).get(action));
    }

    private static Map<Action, LongAdder> zeros() {
        Map<Action, LongAdder> zeros = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            zeros.put(action, new LongAdder());
        }
        return zeros;
    }
}

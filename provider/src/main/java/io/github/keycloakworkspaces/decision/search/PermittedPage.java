package io.github.keycloakworkspaces.decision.search;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what decisions permit, until the page is full and it is known that there is more. */
final class PermittedPage<T> {

    private final Decisions decisions;
    private final int limit;
    private final List<T> found = new ArrayList<>();
    private Cursor last;
    private boolean more;

    PermittedPage(Decisions decisions, Cursor after, int limit) {
        this.decisions = decisions;
        this.last = after;
        this.limit = limit;
    }

    /** {@code false} once nothing else is needed. */
    boolean offer(AccessRequest request, T item, Cursor at) {
        if (!decisions.decide(request).permitted()) {
            return true;
        }
        if (found.size() == limit) {
            more = true;
            return false;
        }
        found.add(item);
        last = at;
        return true;
    }

    Results<T> results() {
        return new Results<>(found, more ? Optional.of(last) : Optional.empty());
    }
}

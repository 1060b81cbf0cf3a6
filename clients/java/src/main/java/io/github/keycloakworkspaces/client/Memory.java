package io.github.keycloakworkspaces.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers about one person, until they are old or the token has ended. */
final class Memory {

    private static final int MOST = 1_000;

    private final Clock clock;
    private final Duration longest;
    private final Instant end;
    private final Map<Question, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Entry> eldest) {
            return size() > MOST;
        }
    };

    private record Entry(Decision decision, Instant end) {}

    Memory(Clock clock, Duration longest, Instant end) {
        this.clock = clock;
        this.longest = longest;
        this.end = end;
    }

    /** Whether the token counts no more. */
    boolean ended() {
        return !clock.instant().isBefore(end);
    }

    synchronized Optional<Decision> find(Question question) {
        Entry entry = entries.get(question);
        return entry != null && clock.instant().isBefore(entry.end) ? Optional.of(entry.decision) : Optional.empty();
    }

    synchronized void keep(Question question, Decision decision) {
        Instant old = clock.instant().plus(longest);
        entries.put(question, new Entry(decision, old.isBefore(end) ? old : end));
    }

    synchronized void forget() {
        entries.clear();
    }
}

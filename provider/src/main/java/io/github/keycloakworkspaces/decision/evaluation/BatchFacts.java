package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.FactStore;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.LoadedFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers many questions by the very code that answers one. A question stops at the first fact that isn't there yet;
 * once all have stopped, what they need is loaded at once, and they start again. How often depends on how many facts
 * lead to one another, not on how many questions there are. A fact that was got is kept: all questions see the same.
 */
final class BatchFacts implements Facts {

    /** Stops whoever needs a fact that isn't there yet. */
    private static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing() {
            super("not loaded yet", null, false, false);
        }
    }

    private final FactStore store;
    private final Map<FactKey<?>, Optional<?>> known = new HashMap<>();
    private final Set<FactKey<?>> wanted = new LinkedHashSet<>();

    BatchFacts(FactStore store) {
        this.store = store;
    }

    /** The answers in the order of the questions. An answer asks for facts here, and for nothing elsewhere. */
    <Q, A> List<A> all(List<Q> questions, Function<Q, A> answer) {
        List<@Nullable A> answers = new ArrayList<>(questions.size());
        int open = 0;
        for (Q question : questions) {
            A first = once(question, answer);
            answers.add(first);
            open += first == null ? 1 : 0;
        }
        while (open > 0) {
            loadWanted();
            open = 0;
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i) == null) {
                    A next = once(questions.get(i), answer);
                    answers.set(i, next);
                    open += next == null ? 1 : 0;
                }
            }
        }
        return answers.stream().map(Objects::requireNonNull).toList();
    }

    /** {@code null} as long as something is missing. */
    private static <Q, A> @Nullable A once(Q question, Function<Q, A> answer) {
        try {
            return answer.apply(question);
        } catch (Missing e) {
            return null;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> Optional<V> get(FactKey<V> key) {
        Optional<V> found = (Optional<V>) known.get(key);
        if (found != null) {
            return found;
        }
        Optional<V> remembered = store.remembered(key, () -> {
            wanted.add(key);
            throw new Missing();
        });
        known.put(key, remembered);
        return remembered;
    }

    private void loadWanted() {
        LoadedFacts loaded = store.load(Set.copyOf(wanted));
        wanted.forEach(key -> known.put(key, loaded.get(key)));
        wanted.clear();
    }
}

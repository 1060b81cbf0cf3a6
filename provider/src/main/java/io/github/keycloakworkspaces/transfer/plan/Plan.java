package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.transfer.plan.Change.Verb;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an organization gets from what it is to what a document says, thing by thing. */
public record Plan(String alias, List<Change> changes) {

    public Plan {
        changes = List.copyOf(changes);
    }

    /** Whether there is nothing to do. */
    public boolean empty() {
        return changes.stream().allMatch(change -> change.verb() == Verb.KEEP);
    }

    /** Whether the organization isn't there yet. */
    public boolean founds() {
        return steps(Step.Found.class).findAny().isPresent();
    }

    public Map<Verb, Long> count() {
        return changes.stream()
                .map(Change::verb)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Everything of one kind, in the order of the plan. */
    public <T extends Step> Stream<T> steps(Class<T> kind) {
        return changes.stream()
                .flatMap(change -> change.steps().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}

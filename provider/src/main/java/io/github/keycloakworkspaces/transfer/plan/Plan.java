package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.transfer.plan.Change.Verb;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an organization gets from what it is to what a document says.
 *
 * @param creates whether our part of the organization is not there yet
 * @param newName the name of an organization that is created or renamed; {@code null} for one that keeps its name
 * @param missingGroups groups of Keycloak that the document names and the realm doesn't have: what they give is left out
 */
public record Plan(
        String alias, boolean creates, @Nullable String newName, List<Change> changes, List<String> missingGroups) {

    public Plan {
        changes = List.copyOf(changes);
        missingGroups = List.copyOf(missingGroups);
    }

    /** Whether there is nothing to do. */
    public boolean empty() {
        return changes.stream().allMatch(change -> change.verb() == Verb.KEEP);
    }

    public Map<Verb, Long> count() {
        return changes.stream()
                .map(Change::verb)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    public Stream<Step> steps() {
        return changes.stream().flatMap(change -> change.steps().stream());
    }
}

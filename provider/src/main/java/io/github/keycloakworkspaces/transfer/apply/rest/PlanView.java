package io.github.keycloakworkspaces.transfer.apply.rest;

import io.github.keycloakworkspaces.transfer.plan.Change;
import io.github.keycloakworkspaces.transfer.plan.Change.Verb;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan for people and programs.
 *
 * @param dryRun whether nothing of it was done
 * @param summary how many things are created, changed, removed and kept
 */
record PlanView(String organization, boolean dryRun, Map<String, Long> summary, List<Step> changes) {

    /**
     * What becomes of one thing.
     *
     * @param path such as {@code workspaces[Radiology].members[anna]}
     * @param fields what is another then
     */
    record Step(String action, String path, Map<String, FieldView> fields) {}

    record FieldView(@Nullable Object from, @Nullable Object to) {}

    static PlanView of(Plan plan, boolean dryRun) {
        Map<String, Long> summary = new LinkedHashMap<>();
        Map<Verb, Long> count = plan.count();
        for (Verb verb : Verb.values()) {
            summary.put(verb.code(), count.getOrDefault(verb, 0L));
        }
        return new PlanView(
                plan.alias(),
                dryRun,
                summary,
                plan.changes().stream().map(PlanView::step).toList());
    }

    private static Step step(Change change) {
        Map<String, FieldView> fields = new LinkedHashMap<>();
        change.fields().forEach((name, field) -> fields.put(name, new FieldView(field.from(), field.to())));
        return new Step(change.verb().code(), change.path(), fields);
    }
}

package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.shared.VisibleText;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import java.util.Set;

/** Titles that a document brings; what is there already stays as it is. */
final class TitleCheck {

    private static final Set<String> MEMBERS = Set.of("name", "title", "external_id");

    private TitleCheck() {}

    /**
     * Lets titles through that look like what they are.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.invalid}
     */
    static void requireVisible(Plan plan) {
        for (Change change : plan.changes()) {
            change.fields().forEach((member, field) -> {
                if (MEMBERS.contains(member) && field.to() instanceof String title) {
                    requireVisible(change, member, title);
                }
            });
            for (Step step : change.steps()) {
                step.newName().ifPresent(name -> requireVisible(change, "name", name));
            }
        }
    }

    private static void requireVisible(Change change, String member, String title) {
        if (VisibleText.hides(title)) {
            throw DocumentProblems.invalid(
                    VisibleText.shown(change.path()) + "." + member,
                    "has characters that nobody sees or that turn the direction of reading round");
        }
    }
}

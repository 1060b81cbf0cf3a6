package io.github.keycloakworkspaces.decision.policy;

import java.util.Map;

/** What a policy does, in words: the admin console shows it, read-only, where it has no form. */
final class Explanation {

    private static final String GENERAL = """

            // Grants what the role matrix permits to the person who is evaluated:
            // the action that the scope is named like, such as project.change,
            // on the thing that the resource's attributes name:
            //   workspaces.organization   1 or alias:acme
            //   workspaces.workspace      2
            //   workspaces.project        3 or, with its organization, external:knee
            //   workspaces.task, workspaces.assignee
            // A resource without any of them is about what pushed claims name.
            // Whatever is unknown, missing or contradictory is denied.
            //
            // Make a permission for each scope, and leave the client's policy
            // enforcement mode at ENFORCING.
            """;

    private Explanation() {}

    static String of(Map<String, String> config) {
        StringBuilder text = new StringBuilder("// Settings (changed by the Admin REST API or an import):\n");
        if (config.isEmpty()) {
            text.append("// none\n");
        }
        config.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        return text.append(GENERAL).toString();
    }
}

package io.github.keycloakworkspaces.decision.policy;

import java.util.Map;

/** What a policy does, in words: the admin console shows it, read-only, where it has no form. */
final class Explanation {

    private static final String GENERAL = """
            // Grants the scopes that the role matrix permits to the person who is evaluated.
            //
            // Action      a scope's name, such as project.change
            // Thing       the resource's attributes: workspaces.organization, workspaces.workspace, workspaces.project,
            //             and where they are needed workspaces.task, workspaces.assignee. Without them: the pushed claims.
            // Values      our numbers; alias:acme for an organization, external:chest-xray for a project
            //             (with its organization)
            // Otherwise   denied: whatever is unknown, missing, named twice or contradictory
            //
            // Connect it by a permission for each scope. The client's policy enforcement mode has to be ENFORCING.
            // Settings are changed with the Admin REST API or by an import: action, organization, workspace, project.
            """;

    private Explanation() {}

    static String of(Map<String, String> config) {
        StringBuilder text = new StringBuilder(GENERAL).append('\n');
        if (config.isEmpty()) {
            text.append("// No settings\n");
        }
        config.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        return text.toString();
    }
}

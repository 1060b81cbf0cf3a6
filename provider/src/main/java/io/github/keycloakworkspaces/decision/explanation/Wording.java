package io.github.keycloakworkspaces.decision.explanation;

import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An explanation in English words, such as {@code permitted: Manager by manual grant, member of workspace Radiology, cell
 * project.change = workspace}.
 *
 * @param workspace its title, or {@code null} if the reader mustn't know it
 * @param project its title, or {@code null} if the reader mustn't know it
 */
public record Wording(@Nullable String workspace, @Nullable String project) {

    public String of(Explanation explanation) {
        List<String> parts = new ArrayList<>();
        Grants grants = explanation.grants();
        parts.add(role(explanation.request().subject().role(), grants.role()));
        if (explanation.projectRole() != null && grants.projectRole() != null) {
            parts.add(role(explanation.projectRole(), grants.projectRole()) + " in the project");
        }
        String why = why(explanation);
        if (!why.isEmpty()) {
            parts.add(why);
        }
        parts.add("cell " + explanation.request().action().code() + " = " + cell(explanation));
        return (explanation.decision().permitted() ? "permitted: " : "denied: ") + String.join(", ", parts);
    }

    private String why(Explanation explanation) {
        Resource resource = explanation.request().resource();
        return switch (explanation.decision().reason()) {
            case ORGANIZATION_REACH -> "everything in the organization is in reach";
            case SOME_REACH, NO_PERMISSION -> "";
            case WORKSPACE_MEMBER -> "member of " + theWorkspace();
            case WORKSPACE_CREATOR -> "creator of " + theWorkspace();
            case PROJECT_MEMBER -> "member of " + theProject();
            case PROJECT_CREATOR -> "creator of " + theProject();
            case OWN_WORK -> "the person's own work";
            case OTHER_ORGANIZATION -> "no member of that organization";
            case NOT_ACTIVATED -> "waits for activation";
            case DEACTIVATED -> "does not work in the organization any more";
            case DISABLED -> "the account or the organization is disabled";
            case ACTION_NOT_APPLICABLE ->
                "the action is not for things of type " + resource.type().code();
            case PERSONAL_WORKSPACE -> "the sandbox of somebody else";
            case NOT_PUBLISHED -> theProject() + " is not published";
            case NO_TASKS -> "no task of " + theProject() + " is assigned to the person";
            case NOT_MEMBER -> "neither member nor creator";
            case SETTING_OFF -> "the setting is off";
            case NOT_OWN_WORK -> "not the person's own work";
        };
    }

    private static String cell(Explanation explanation) {
        var condition = explanation.cell().condition();
        return explanation.cell().reach().code()
                + (condition == null ? "" : " if " + condition.code())
                + (explanation.changed() ? " as the organization changed it" : "");
    }

    private static String role(Role role, Source source) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " by " + source.code() + " grant";
    }

    private String theWorkspace() {
        return workspace == null ? "the workspace" : "workspace " + workspace;
    }

    private String theProject() {
        return project == null ? "the project" : "project " + project;
    }
}

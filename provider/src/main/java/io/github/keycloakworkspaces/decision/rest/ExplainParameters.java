package io.github.keycloakworkspaces.decision.rest;

import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The decision to explain, with the names that evaluations have.
 *
 * @param project a task's project
 * @param assignee whose the task, or the work in the project, is
 */
record ExplainParameters(
        @Size(min = 1, max = 300) String subject,
        Action action,
        ResourceType resourceType,
        @Size(min = 1, max = 300) String resourceId,
        @Nullable @Size(min = 1, max = 300) String project,
        @Nullable @Size(min = 1, max = 300) String assignee) {

    /**
     * 0 stands for the organization itself.
     *
     * @param member the name of an assignee as evaluations find it
     */
    EntityName resource(OrganizationId within, UnaryOperator<String> member) {
        Map<String, String> properties = new HashMap<>();
        properties.put("organization", within.toString());
        if (project != null) {
            properties.put("project", project);
        }
        if (assignee != null) {
            properties.put("assignee", member.apply(assignee));
        }
        boolean own = resourceType == ResourceType.ORGANIZATION && resourceId.equals("0");
        return new EntityName(resourceType.code(), own ? within.toString() : resourceId, properties);
    }
}

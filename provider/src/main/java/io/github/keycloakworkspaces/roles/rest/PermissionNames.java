package io.github.keycloakworkspaces.roles.rest;

import io.github.keycloakworkspaces.roles.Action;

/** What permissions are called for people. */
final class PermissionNames {

    private PermissionNames() {}

    static String group(Action action) {
        return switch (action) {
            case MEMBERS_CHANGE_ROLE, PEOPLE_VIEW, MEMBERS_INVITE, ACTIVITY_LOG_VIEW -> "Organization";
            case WORKSPACE_CREATE, WORKSPACE_VIEW, WORKSPACE_CHANGE, WORKSPACE_DELETE -> "Workspaces";
            case PROJECT_CREATE, PROJECT_VIEW, PROJECT_CHANGE, PROJECT_DELETE, TEMPLATE_SAVE -> "Projects";
            case DATA_VIEW, DATA_IMPORT, DATA_EXPORT -> "Data";
            case TASKS_ASSIGN_ANNOTATORS,
                    TASKS_ASSIGN_REVIEWERS,
                    LABELING_ACCESS,
                    REVIEW_ACCESS,
                    AGREEMENT_MONITOR,
                    ANNOTATIONS_VERIFY,
                    PERFORMANCE_REVIEW -> "Labeling";
            case API_ACCESS -> "Advanced";
            case DASHBOARD_TRACK, DASHBOARD_ANNOTATOR -> "Analytics";
        };
    }

    static String label(Action action) {
        return switch (action) {
            case MEMBERS_CHANGE_ROLE -> "Change roles of members";
            case PEOPLE_VIEW -> "View the people of the organization";
            case MEMBERS_INVITE -> "Invite people to the organization";
            case ACTIVITY_LOG_VIEW -> "View the activity log";
            case WORKSPACE_CREATE -> "Create workspaces";
            case WORKSPACE_VIEW -> "View workspaces";
            case WORKSPACE_CHANGE -> "Change workspaces and their members";
            case WORKSPACE_DELETE -> "Delete workspaces";
            case PROJECT_CREATE -> "Create projects";
            case PROJECT_VIEW -> "View projects";
            case PROJECT_CHANGE -> "Change projects and their members";
            case PROJECT_DELETE -> "Delete projects";
            case TEMPLATE_SAVE -> "Save projects as templates";
            case DATA_VIEW -> "View the data of projects";
            case DATA_IMPORT -> "Import data";
            case DATA_EXPORT -> "Export data";
            case TASKS_ASSIGN_ANNOTATORS -> "Assign annotators to tasks";
            case TASKS_ASSIGN_REVIEWERS -> "Assign reviewers to tasks";
            case LABELING_ACCESS -> "Label tasks";
            case REVIEW_ACCESS -> "Review annotations";
            case AGREEMENT_MONITOR -> "Monitor the agreement of annotators";
            case ANNOTATIONS_VERIFY -> "Verify annotations";
            case PERFORMANCE_REVIEW -> "Review the performance of annotators";
            case API_ACCESS -> "Use the API";
            case DASHBOARD_TRACK -> "Track on dashboards what happens and when";
            case DASHBOARD_ANNOTATOR -> "View the annotator's dashboard";
        };
    }
}

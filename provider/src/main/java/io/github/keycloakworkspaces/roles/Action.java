package io.github.keycloakworkspaces.roles;

import static io.github.keycloakworkspaces.roles.ResourceType.ORGANIZATION;
import static io.github.keycloakworkspaces.roles.ResourceType.PROJECT;
import static io.github.keycloakworkspaces.roles.ResourceType.TASK;
import static io.github.keycloakworkspaces.roles.ResourceType.WORKSPACE;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that the matrix has a row for, with the types of resources that it can be done to. */
public enum Action implements Coded {
    MEMBERS_CHANGE_ROLE("members.change_role", ORGANIZATION),
    PEOPLE_VIEW("people.view", ORGANIZATION),
    MEMBERS_INVITE("members.invite", ORGANIZATION),
    ACTIVITY_LOG_VIEW("activity_log.view", ORGANIZATION),
    WORKSPACE_CREATE("workspace.create", ORGANIZATION),
    WORKSPACE_VIEW("workspace.view", WORKSPACE),
    WORKSPACE_CHANGE("workspace.change", WORKSPACE),
    WORKSPACE_DELETE("workspace.delete", WORKSPACE),
    PROJECT_CREATE("project.create", WORKSPACE),
    PROJECT_VIEW("project.view", PROJECT),
    PROJECT_CHANGE("project.change", PROJECT),
    PROJECT_DELETE("project.delete", PROJECT),
    TEMPLATE_SAVE("template.save", PROJECT),
    DATA_VIEW("data.view", PROJECT, TASK),
    DATA_IMPORT("data.import", PROJECT),
    DATA_EXPORT("data.export", PROJECT),
    TASKS_ASSIGN_ANNOTATORS("tasks.assign_annotators", PROJECT),
    TASKS_ASSIGN_REVIEWERS("tasks.assign_reviewers", PROJECT),
    LABELING_ACCESS("labeling.access", PROJECT, TASK),
    REVIEW_ACCESS("review.access", PROJECT),
    AGREEMENT_MONITOR("agreement.monitor", PROJECT),
    ANNOTATIONS_VERIFY("annotations.verify", PROJECT),
    PERFORMANCE_REVIEW("performance.review", PROJECT),
    API_ACCESS("api.access", ORGANIZATION, PROJECT),
    DASHBOARD_TRACK("dashboard.track", PROJECT),
    DASHBOARD_ANNOTATOR("dashboard.annotator", ORGANIZATION);

    private static final Map<String, Action> BY_CODE = Coded.index(values());

    /** The keys that scripts for Label Studio use. */
    private static final Map<String, Action> ALIASES = Map.of(
            "organizations.invite", MEMBERS_INVITE,
            "organizations.view", PEOPLE_VIEW,
            "organizations.change", MEMBERS_CHANGE_ROLE,
            "projects.create", PROJECT_CREATE,
            "projects.view", PROJECT_VIEW,
            "projects.change", PROJECT_CHANGE,
            "projects.delete", PROJECT_DELETE,
            "users.token.any", API_ACCESS);

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, see the constructor
    private final Set<ResourceType> on;

    Action(String code, ResourceType first, ResourceType... more) {
        this.code = code;
        this.on = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** The name in the matrix, in the API and in questions of applications. */
    @Override
    public String code() {
        return code;
    }

    /** What it can be done to; unmodifiable, never empty. */
    public Set<ResourceType> on() {
        return on;
    }

    /** Whether somebody may reach so far with it: what is done to an organization as a whole can't be done to a part. */
    public boolean reaches(Reach reach) {
        return reach == Reach.NONE
                || reach == Reach.ORGANIZATION
                || this == DASHBOARD_ANNOTATOR
                || !on.equals(EnumSet.of(ORGANIZATION));
    }

    public static Optional<Action> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** By its code, or by the key that Label Studio has for it. */
    public static Optional<Action> ofName(String name) {
        return ofCode(name).or(() -> Optional.ofNullable(ALIASES.get(name)));
    }
}

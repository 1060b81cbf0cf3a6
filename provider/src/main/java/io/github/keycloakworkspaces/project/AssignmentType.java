package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Coded;
import java.util.Map;
import java.util.Optional;

/** What a task is assigned for. */
public enum AssignmentType implements Coded {
    LABELING(Role.ANNOTATOR, Action.TASKS_ASSIGN_ANNOTATORS),
    REVIEW(Role.REVIEWER, Action.TASKS_ASSIGN_REVIEWERS);

    private static final Map<String, AssignmentType> BY_CODE = Coded.index(values());

    private final Role least;
    private final Action permission;

    AssignmentType(Role least, Action permission) {
        this.least = least;
        this.permission = permission;
    }

    /** The code of the lowest role that does such work. */
    @Override
    public String code() {
        return least.code();
    }

    /** What one has to be permitted to assign tasks so. */
    public Action permission() {
        return permission;
    }

    /** Whether somebody who has that role in the project does such work. */
    public boolean isDoneBy(Role role) {
        return role.working() && role.atLeast(least);
    }

    public static Optional<AssignmentType> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

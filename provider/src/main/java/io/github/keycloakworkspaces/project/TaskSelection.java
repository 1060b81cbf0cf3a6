package io.github.keycloakworkspaces.project;

import java.util.Set;

/** The tasks that a bulk assignment is about. */
public sealed interface TaskSelection permits TaskSelection.Known, TaskSelection.These {

    /** All tasks of the project that have assignees, apart from some: the application's others are not known here. */
    record Known(Set<TaskId> excluded) implements TaskSelection {
        public Known {
            excluded = Set.copyOf(excluded);
        }
    }

    /** Exactly these tasks. */
    record These(Set<TaskId> tasks) implements TaskSelection {
        public These {
            tasks = Set.copyOf(tasks);
        }
    }
}

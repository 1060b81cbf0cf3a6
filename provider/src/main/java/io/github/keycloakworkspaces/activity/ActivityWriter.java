package io.github.keycloakworkspaces.activity;

import java.util.List;

/** Makes lines of what happened. */
@FunctionalInterface
public interface ActivityWriter {

    /**
     * Stores all of them in one transaction, or throws and stores none. Those that concern no organization are left
     * out. An empty list stores nothing and only shows whether the database answers.
     */
    void write(List<Activity> batch);
}

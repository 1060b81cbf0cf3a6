package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an organization's log, as its administrators read it.
 *
 * @param person the number; {@code null} for nobody of the realm
 * @param email of the person; {@link #DELETED} for somebody who is no member any more, empty for nobody
 * @param duration in milliseconds
 * @param workspaceOwner the number of who created the workspace that the line is about
 * @param action what an application says was done
 * @param task the application's number of a task
 * @param extra what else the application told, as JSON
 */
public record ActivityEntry(
        long id,
        OrganizationId organization,
        @Nullable Long person,
        String email,
        Instant at,
        Kind kind,
        String method,
        String url,
        int status,
        @Nullable Integer duration,
        Origin origin,
        @Nullable Long project,
        @Nullable Long workspaceOwner,
        @Nullable String action,
        @Nullable Long task,
        @Nullable String extra) {

    /** Stands where the name of a deleted person was. */
    public static final String DELETED = "Deleted";
}

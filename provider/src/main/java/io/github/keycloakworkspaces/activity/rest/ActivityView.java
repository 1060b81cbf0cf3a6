package io.github.keycloakworkspaces.activity.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.activity.ActivityEntry;
import io.github.keycloakworkspaces.http.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log, with everything that the contract requires.
 *
 * @param userId 0 for nobody of the realm
 * @param duration in milliseconds
 * @param responseCode of HTTP, as a text
 */
record ActivityView(
        long id,
        long userId,
        String email,
        Instant datetime,
        String kind,
        String requestMethod,
        String requestUrl,
        String responseCode,
        @Nullable Integer duration,
        @Nullable String ipAddress,
        String userAgent,
        String httpReferer,
        @Nullable String userSession,
        long organizationId,
        @Nullable Long projectId,
        @Nullable Long workspaceOwnerId,
        @Nullable String action,
        @Nullable Long taskId,
        @Nullable JsonNode extraData) {

    /** The heads of the columns that {@link #cells} fills. */
    static final List<String> HEADS = List.of(
            "id",
            "user_id",
            "email",
            "datetime",
            "kind",
            "request_method",
            "request_url",
            "response_code",
            "duration",
            "ip_address",
            "user_agent",
            "http_referer",
            "user_session",
            "organization_id",
            "project_id",
            "workspace_owner_id",
            "action",
            "task_id",
            "extra_data");

    static ActivityView of(ActivityEntry line) {
        String extra = line.extra();
        return new ActivityView(
                line.id(),
                line.person() == null ? 0 : line.person(),
                line.email(),
                line.at(),
                line.kind().code(),
                line.method(),
                line.url(),
                String.valueOf(line.status()),
                line.duration(),
                line.origin().address(),
                line.origin().agent(),
                line.origin().referer(),
                line.origin().session(),
                line.organization().value(),
                line.project(),
                line.workspaceOwner(),
                line.action(),
                line.task(),
                extra == null ? null : Json.parse(extra));
    }

    /** One a column. */
    List<@Nullable Object> cells() {
        return Arrays.asList(
                id,
                userId,
                email,
                datetime,
                kind,
                requestMethod,
                requestUrl,
                responseCode,
                duration,
                ipAddress,
                userAgent,
                httpReferer,
                userSession,
                organizationId,
                projectId,
                workspaceOwnerId,
                action,
                taskId,
                extraData);
    }
}

package io.github.keycloakworkspaces.activity.rest;

import io.github.keycloakworkspaces.access.RequestTrace;
import io.github.keycloakworkspaces.activity.Activity;
import io.github.keycloakworkspaces.activity.ActivityQueue;
import io.github.keycloakworkspaces.activity.EntryOrganization;
import io.github.keycloakworkspaces.activity.Kind;
import io.github.keycloakworkspaces.activity.Origin;
import io.github.keycloakworkspaces.activity.keycloak.Origins;
import io.github.keycloakworkspaces.http.Requests;
import io.github.keycloakworkspaces.keycloak.AfterTransaction;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Logs requests to our API by people who showed a valid token, whatever the answer, and what identity providers do. It sees the answers of all of
 * Keycloak; for others than ours it costs one look into the session. The line is queued when the transaction has ended
 * and before the answer is sent: only then it is known whether what the request did counts, and whoever has the answer
 * finds the line.
 */
@Provider
public final class RequestLog implements ContainerResponseFilter {

    private static final int FAILED = 500;
    private static final List<String> LOGGED = List.of("/api/", "/access/v1/", "/scim/v2/");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        RequestTrace trace = session == null ? null : RequestTrace.of(session);
        EntryOrganization place = trace == null ? null : trace.place();
        if (trace == null || place == null || !trace.logged()) {
            return;
        }
        String path = Requests.belowBase(session);
        if (LOGGED.stream().anyMatch(path::startsWith)) {
            watch(session, response.getStatus(), log(session, trace, place, request.getMethod(), path));
        }
    }

    /** Everything about the request is read now: the session is of no use when its transaction has ended. */
    private static IntConsumer log(
            KeycloakSession session, RequestTrace trace, EntryOrganization place, String method, String path) {
        ActivityQueue queue = WorkspacesProvider.ofServer(session, ActivityQueue.class);
        String realm = session.getContext().getRealm().getId();
        Origin origin = Origins.of(session, session.getContext().getConnection().getRemoteHost(), trace.userSession());
        return status -> queue.offer(new Activity(
                realm,
                place,
                trace.account(),
                Instant.ofEpochMilli(trace.startedAt()),
                Kind.REQUEST,
                method,
                path,
                status,
                Duration.ofNanos(System.nanoTime() - trace.startedNanos()),
                origin,
                trace.subject(path)));
    }

    private static void watch(KeycloakSession session, int status, IntConsumer log) {
        KeycloakTransactionManager transaction = session.getTransactionManager();
        if (!transaction.isActive()) {
            log.accept(status);
            return;
        }
        // What should have been committed and is rolled back is a failure.
        boolean failed = transaction.getRollbackOnly();
        AfterTransaction.ended(session, () -> log.accept(status), () -> log.accept(failed ? status : FAILED));
    }
}

package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.error.KeycloakErrorHandler;

/**
 * What Keycloak and its framework refuse below {@code {base}} before or beside our code, such as a path that isn't there,
 * a method that it doesn't have, or an administrator who may not: a problem with a code, too. Pages for people,
 * and everything that isn't ours, stay with Keycloak's own handler (26.7).
 */
@Provider
public final class RefusalMapper implements ExceptionMapper<WebApplicationException> {

    /** What a status says where nothing of ours has said more. */
    private record Reason(String code, String detail) {}

    /** See {@link ProblemMapper}. */
    @Context
    @SuppressWarnings("NullAway.Init")
    KeycloakSession session;

    @Override
    public Response toResponse(WebApplicationException e) {
        Response refusal = e.getResponse();
        int status = refusal.getStatus();
        if (!ours(session) || status < 400 || status >= 500) {
            return KeycloakErrorHandler.getResponse(session, e);
        }
        session.getTransactionManager().setRollbackOnly();
        Reason reason = reason(status);
        return Replies.refused(session, refusal, reason.code(), reason.detail());
    }

    /** As above, of a request that the framework could not read. */
    static Response unreadable(KeycloakSession session) {
        session.getTransactionManager().setRollbackOnly();
        Reason reason = reason(400);
        return Replies.refused(session, Response.status(400).build(), reason.code(), reason.detail());
    }

    /** Whether a request is for something of ours that is no page. */
    static boolean ours(KeycloakSession session) {
        return !Requests.belowBase(session).isEmpty()
                && !RefusalForms.of(session).page(Requests.path(session));
    }

    private static Reason reason(int status) {
        return switch (status) {
            case 401 -> new Reason("caller.unauthenticated", "A valid bearer token is needed.");
            case 403 -> new Reason("permission.denied", "The caller may not do this.");
            case 404 -> new Reason("request.unknown_path", "There is nothing at this address.");
            case 405 -> new Reason("request.method", "This address does not know that method.");
            case 406 -> new Reason("request.not_acceptable", "There is no answer of an accepted media type.");
            case 413 -> new Reason("request.too_large", "The request is too large.");
            case 415 -> new Reason("request.media_type", "The body has a media type that nobody reads here.");
            default -> new Reason("request.malformed", "The request can't be read.");
        };
    }
}

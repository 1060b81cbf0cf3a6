package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.error.KeycloakErrorHandler;

/** Bodies that end too early, or whose parts do. See {@link UnreadableRequestMapper}. */
@Provider
public final class BrokenBodyMapper implements ExceptionMapper<IOException> {

    /** See {@link ProblemMapper}. */
    @Context
    @SuppressWarnings("NullAway.Init")
    KeycloakSession session;

    @Override
    public Response toResponse(IOException e) {
        return UnreadableRequestMapper.isUnread(session, e)
                ? RefusalMapper.unreadable(session)
                : KeycloakErrorHandler.getResponse(session, e);
    }
}

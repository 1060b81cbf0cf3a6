package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.error.KeycloakErrorHandler;
import org.keycloak.utils.KeycloakSessionUtil;

/** Bodies that end too early, or whose parts do. See {@link UnreadableRequestMapper}. */
@Provider
public final class BrokenBodyMapper implements ExceptionMapper<IOException> {

    @Override
    public Response toResponse(IOException e) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        return UnreadableRequestMapper.isUnread(session, e)
                ? RefusalMapper.unreadable(session)
                : KeycloakErrorHandler.getResponse(session, e);
    }
}

package io.github.keycloakworkspaces.architecture.offending.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.keycloak.utils.KeycloakSessionUtil;

/** Answers in a session that the thread hasn't got any more when the commit fails. */
public final class HastyMapper implements ExceptionMapper<IllegalStateException> {

    @Override
    public Response toResponse(IllegalStateException e) {
        KeycloakSessionUtil.getKeycloakSession().getTransactionManager().setRollbackOnly();
        return Response.serverError().build();
    }
}

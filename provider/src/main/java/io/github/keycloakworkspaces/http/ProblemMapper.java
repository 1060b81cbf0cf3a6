package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;

/** The one place where a refusal becomes HTTP; what the request had changed by then is rolled back. */
@Provider
public final class ProblemMapper implements ExceptionMapper<ProblemException> {

    /** The request's, as Keycloak's own handler has it (26.7): its thread has none before a method is called, nor after the commit. */
    @Context
    @SuppressWarnings("NullAway.Init")
    KeycloakSession session;

    @Override
    public Response toResponse(ProblemException e) {
        session.getTransactionManager().setRollbackOnly();
        return Replies.problem(session, e.problem());
    }
}

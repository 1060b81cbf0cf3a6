package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;

/**
 * Failures of the commit, after everything else was done: Keycloak (26.7) throws what the transaction manager said, in an
 * exception of no kind of its own. See {@link Outage}.
 */
@Provider
public final class RuntimeFailureMapper implements ExceptionMapper<RuntimeException> {

    /** As Keycloak's own handler has it: a request that failed early has left none in its thread. */
    @Context
    @SuppressWarnings("NullAway.Init")
    KeycloakSession session;

    @Override
    public Response toResponse(RuntimeException e) {
        return Outage.answer(session, e);
    }
}

package io.github.keycloakworkspaces.http;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;

/** Failures as the persistence layer throws them. See {@link Outage}. */
@Provider
public final class PersistenceFailureMapper implements ExceptionMapper<PersistenceException> {

    /** See {@link ProblemMapper}. */
    @Context
    @SuppressWarnings("NullAway.Init")
    KeycloakSession session;

    @Override
    public Response toResponse(PersistenceException e) {
        return Outage.answer(session, e);
    }
}

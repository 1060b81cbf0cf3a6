package io.github.keycloakworkspaces.http;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Failures as the persistence layer throws them. See {@link Outage}. */
@Provider
public final class PersistenceFailureMapper implements ExceptionMapper<PersistenceException> {

    @Override
    public Response toResponse(PersistenceException e) {
        return Outage.answer(e);
    }
}

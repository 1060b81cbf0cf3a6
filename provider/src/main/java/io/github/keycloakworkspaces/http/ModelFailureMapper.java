package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;

/** Failures that Keycloak has wrapped already. See {@link Outage}. */
@Provider
public final class ModelFailureMapper implements ExceptionMapper<ModelException> {

    /** See {@link ProblemMapper}. */
    @Context
    @SuppressWarnings("NullAway.Init")
    KeycloakSession session;

    @Override
    public Response toResponse(ModelException e) {
        return Outage.answer(session, e);
    }
}

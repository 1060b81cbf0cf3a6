package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.ModelException;

/** Failures that Keycloak has wrapped already. See {@link Outage}. */
@Provider
public final class ModelFailureMapper implements ExceptionMapper<ModelException> {

    @Override
    public Response toResponse(ModelException e) {
        return Outage.answer(e);
    }
}

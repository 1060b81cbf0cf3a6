package io.github.keycloakworkspaces.scim.rest;

import io.github.keycloakworkspaces.access.ScimGuard;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;

/** Addresses at which every method is refused alike, once it is known who asks. */
public final class RefusingResource {

    private final ScimGuard guard;
    private final Supplier<ProblemException> refusal;

    RefusingResource(KeycloakSession session, Supplier<ProblemException> refusal) {
        this.guard = new ScimGuard(session);
        this.refusal = refusal;
    }

    @GET
    public Response get() {
        guard.organization();
        throw refusal.get();
    }

    @POST
    public Response post() {
        guard.organization();
        throw refusal.get();
    }

    @PUT
    public Response put() {
        guard.organization();
        throw refusal.get();
    }

    @PATCH
    public Response patch() {
        guard.organization();
        throw refusal.get();
    }

    @DELETE
    public Response delete() {
        guard.organization();
        throw refusal.get();
    }
}

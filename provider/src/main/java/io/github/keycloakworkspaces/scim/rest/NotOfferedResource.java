package io.github.keycloakworkspaces.scim.rest;

import io.github.keycloakworkspaces.access.ScimGuard;
import io.github.keycloakworkspaces.scim.ScimProblems;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** Parts of the protocol that a server may leave out, and this one does: {@code /Me}, {@code /Bulk} and {@code /.search}. */
public final class NotOfferedResource {

    private final ScimGuard guard;

    NotOfferedResource(KeycloakSession session) {
        this.guard = new ScimGuard(session);
    }

    @GET
    public Response get() {
        guard.organization();
        throw ScimProblems.notOffered();
    }

    @POST
    public Response post() {
        guard.organization();
        throw ScimProblems.notOffered();
    }

    @PUT
    public Response put() {
        guard.organization();
        throw ScimProblems.notOffered();
    }

    @PATCH
    public Response patch() {
        guard.organization();
        throw ScimProblems.notOffered();
    }

    @DELETE
    public Response delete() {
        guard.organization();
        throw ScimProblems.notOffered();
    }
}

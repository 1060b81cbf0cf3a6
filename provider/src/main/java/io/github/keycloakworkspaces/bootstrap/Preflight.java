package io.github.keycloakworkspaces.bootstrap;

import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keycloak.services.cors.Cors;

/** What browsers ask before they send a token to another origin; the token's client then decides about the origin. */
public final class Preflight {

    @OPTIONS
    public Response root() {
        return allowed();
    }

    @OPTIONS
    @Path("{path:.*}")
    public Response below() {
        return allowed();
    }

    private static Response allowed() {
        return Cors.builder()
                .preflight()
                .auth()
                .allowedMethods("GET", "POST", "PUT", "PATCH", "DELETE")
                .add(Response.ok());
    }
}

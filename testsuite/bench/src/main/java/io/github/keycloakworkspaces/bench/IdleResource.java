package io.github.keycloakworkspaces.bench;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AppAuthManager;

/** Answers the same whatever is asked. */
public final class IdleResource {

    private static final String ANSWER = "{\"decision\":true}";

    private final KeycloakSession session;

    IdleResource(KeycloakSession session) {
        this.session = session;
    }

    /** Anybody. */
    @POST
    @Path("open")
    @Produces(MediaType.APPLICATION_JSON)
    public Response open(InputStream body) {
        return Response.ok(ANSWER).build();
    }

    /** Anybody, who is listened to until the end. */
    @POST
    @Path("listen")
    @Produces(MediaType.APPLICATION_JSON)
    public Response listen(InputStream body) throws IOException {
        body.readAllBytes();
        return Response.ok(ANSWER).build();
    }

    /** Whoever has a bearer token, which Keycloak looks at as it does for its own endpoints. */
    @POST
    @Path("bearer")
    @Produces(MediaType.APPLICATION_JSON)
    public Response bearer(InputStream body) {
        var caller = new AppAuthManager.BearerTokenAuthenticator(session).authenticate();
        return caller == null
                ? Response.status(Response.Status.UNAUTHORIZED).build()
                : Response.ok(ANSWER).build();
    }
}

package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.authzen.MetadataResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * The metadata of the decision point where RFC 8615 wants it: between the host and the path of the identifier. Keycloak
 * 26.7.3 has no SPI for that (its {@code ServerMetadataResource} knows paths that end with the realm), so this is a root
 * of its own, which the server finds as it finds Keycloak's.
 */
@Path("/.well-known/authzen-configuration/realms/{realm}/workspaces")
public class WellKnownRoot {

    @GET
    public Response metadata(@PathParam("realm") String name) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        RealmModel realm = session.realms().getRealmByName(name);
        if (realm == null) {
            throw new NotFoundException();
        }
        session.getContext().setRealm(realm);
        return new MetadataResource(session).show();
    }
}

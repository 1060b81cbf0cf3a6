package io.github.keycloakworkspaces.scim.rest;

import io.github.keycloakworkspaces.access.ScimGuard;
import io.github.keycloakworkspaces.scim.ScimProblems;
import io.github.keycloakworkspaces.scim.ScimValue;
import io.github.keycloakworkspaces.scim.json.Discovery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/scim/v2}: SCIM 2.0 (RFC 7643 and 7644) for the organization that the token names. */
public final class ScimResource {

    private final KeycloakSession session;
    private final ScimGuard guard;
    private final ScimExchange exchange;

    public ScimResource(KeycloakSession session) {
        this.session = session;
        this.guard = new ScimGuard(session);
        this.exchange = new ScimExchange(session);
    }

    @Path("Users")
    public ScimUsersResource users() {
        return new ScimUsersResource(session);
    }

    @Path("Groups")
    public ScimGroupsResource groups() {
        return new ScimGroupsResource(session);
    }

    @GET
    @Path("ServiceProviderConfig")
    public Response serviceProvider() {
        guard.organization();
        return exchange.ok(discovery().serviceProvider());
    }

    @GET
    @Path("ResourceTypes")
    public Response resourceTypes() {
        guard.organization();
        return unfiltered(discovery().resourceTypes());
    }

    @GET
    @Path("ResourceTypes/{name}")
    public Response resourceType(@PathParam("name") String name) {
        guard.organization();
        return exchange.ok(discovery().resourceType(name).orElseThrow(ScimProblems::notFound));
    }

    @GET
    @Path("Schemas")
    public Response schemas() {
        guard.organization();
        return unfiltered(discovery().schemas());
    }

    @GET
    @Path("Schemas/{urn}")
    public Response schema(@PathParam("urn") String urn) {
        guard.organization();
        return exchange.ok(discovery().schema(urn).orElseThrow(ScimProblems::notFound));
    }

    @Path("Me")
    public RefusingResource me() {
        return notOffered();
    }

    @Path("Bulk")
    public RefusingResource bulk() {
        return notOffered();
    }

    @Path(".search")
    public RefusingResource search() {
        return notOffered();
    }

    /** Who has no token learns nothing of which addresses there are. */
    @Path("{unknown: .+}")
    public RefusingResource unknown() {
        return new RefusingResource(session, ScimProblems::notFound);
    }

    /** A server may leave that part of the protocol out. */
    private RefusingResource notOffered() {
        return new RefusingResource(session, ScimProblems::notOffered);
    }

    private Response unfiltered(ScimValue.Complex list) {
        if (exchange.parameter("filter") != null) {
            throw ScimProblems.notSearched();
        }
        return exchange.ok(list);
    }

    private Discovery discovery() {
        return new Discovery(exchange.address("") + "/");
    }
}

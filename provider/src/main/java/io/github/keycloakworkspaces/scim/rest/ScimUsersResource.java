package io.github.keycloakworkspaces.scim.rest;

import io.github.keycloakworkspaces.access.ScimGuard;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.scim.ScimCases;
import io.github.keycloakworkspaces.scim.ScimProblems;
import io.github.keycloakworkspaces.scim.ScimQuery;
import io.github.keycloakworkspaces.scim.ScimUser;
import io.github.keycloakworkspaces.scim.ScimUsers;
import io.github.keycloakworkspaces.scim.ScimValue;
import io.github.keycloakworkspaces.scim.ScimViews;
import io.github.keycloakworkspaces.scim.Selection;
import io.github.keycloakworkspaces.scim.UserAttribute;
import io.github.keycloakworkspaces.scim.UserChange;
import io.github.keycloakworkspaces.scim.UserMessages;
import io.github.keycloakworkspaces.scim.UserState;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/scim/v2/Users}: the people of the token's organization. */
public final class ScimUsersResource {

    private final ScimGuard guard;
    private final ScimExchange exchange;
    private final ScimUsers users;

    public ScimUsersResource(KeycloakSession session) {
        this.guard = new ScimGuard(session);
        this.exchange = new ScimExchange(session);
        this.users = WorkspacesProvider.of(session, ScimCases.class).users();
    }

    @GET
    public Response list() {
        OrganizationId organization = guard.organization();
        Selection selection = exchange.selection();
        ScimQuery<UserAttribute> query = exchange.listed().users();
        Page<ScimUser> page = users.list(organization, query);
        return exchange.ok(ScimViews.list(
                page.count(),
                query.start(),
                page.items().stream().map(user -> view(user, selection)).toList()));
    }

    @POST
    public Response create(@Context HttpHeaders headers, InputStream body) {
        OrganizationId organization = guard.organization();
        exchange.log();
        UserState state = UserMessages.created(exchange.body(headers, body));
        Selection selection = exchange.selection();
        ScimUser user = users.create(organization, state);
        return exchange.created(view(user, selection), location(user));
    }

    @GET
    @Path("{user}")
    public Response get(@PathParam("user") String user) {
        OrganizationId organization = guard.organization();
        Selection selection = exchange.selection();
        return exchange.ok(view(users.get(organization, user), selection));
    }

    @PUT
    @Path("{user}")
    public Response replace(@PathParam("user") String user, @Context HttpHeaders headers, InputStream body) {
        OrganizationId organization = guard.organization();
        exchange.log();
        return changed(organization, user, UserMessages.replaced(exchange.body(headers, body)));
    }

    @PATCH
    @Path("{user}")
    public Response patch(@PathParam("user") String user, @Context HttpHeaders headers, InputStream body) {
        OrganizationId organization = guard.organization();
        exchange.log();
        return changed(organization, user, UserMessages.patched(exchange.body(headers, body)));
    }

    @DELETE
    @Path("{user}")
    public Response delete(@PathParam("user") String user) {
        OrganizationId organization = guard.organization();
        exchange.log();
        users.delete(organization, user);
        return exchange.done();
    }

    @POST
    @Path(".search")
    public Response search() {
        guard.organization();
        throw ScimProblems.notOffered();
    }

    private Response changed(OrganizationId organization, String user, UserChange change) {
        Selection selection = exchange.selection();
        ScimUser changed = users.change(organization, user, change);
        exchange.logIf(changed.changed());
        return exchange.ok(view(changed, selection));
    }

    private ScimValue.Complex view(ScimUser user, Selection selection) {
        return selection.of(ScimViews.user(user, location(user)));
    }

    private String location(ScimUser user) {
        return exchange.address("Users/" + user.id());
    }
}

package io.github.keycloakworkspaces.scim.rest;

import io.github.keycloakworkspaces.access.ScimGuard;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.scim.GroupAttribute;
import io.github.keycloakworkspaces.scim.GroupChange;
import io.github.keycloakworkspaces.scim.GroupMessages;
import io.github.keycloakworkspaces.scim.NewGroup;
import io.github.keycloakworkspaces.scim.ScimCases;
import io.github.keycloakworkspaces.scim.ScimGroup;
import io.github.keycloakworkspaces.scim.ScimGroups;
import io.github.keycloakworkspaces.scim.ScimProblems;
import io.github.keycloakworkspaces.scim.ScimQuery;
import io.github.keycloakworkspaces.scim.ScimValue;
import io.github.keycloakworkspaces.scim.ScimViews;
import io.github.keycloakworkspaces.scim.Selection;
import io.github.keycloakworkspaces.scim.ShownMembers;
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

/** {@code {base}/scim/v2/Groups}: the groups that were pushed to the token's organization. */
public final class ScimGroupsResource {

    private static final String MEMBERS = "members";

    private final ScimGuard guard;
    private final ScimExchange exchange;
    private final ScimGroups groups;

    public ScimGroupsResource(KeycloakSession session) {
        this.guard = new ScimGuard(session);
        this.exchange = new ScimExchange(session);
        this.groups = WorkspacesProvider.of(session, ScimCases.class).groups();
    }

    @GET
    public Response list() {
        OrganizationId organization = guard.organization();
        Selection selection = exchange.selection();
        ScimQuery<GroupAttribute> query = exchange.listed().groups();
        Page<ScimGroup> page = groups.list(organization, query, members(selection));
        return exchange.ok(ScimViews.list(
                page.count(),
                query.start(),
                page.items().stream().map(group -> view(group, selection)).toList()));
    }

    @POST
    public Response create(@Context HttpHeaders headers, InputStream body) {
        OrganizationId organization = guard.organization();
        exchange.log();
        NewGroup group = GroupMessages.created(exchange.body(headers, body));
        Selection selection = exchange.selection();
        ScimGroup created = groups.create(organization, group, members(selection));
        return exchange.created(view(created, selection), location(created));
    }

    @GET
    @Path("{group}")
    public Response get(@PathParam("group") String group) {
        OrganizationId organization = guard.organization();
        Selection selection = exchange.selection();
        return exchange.ok(view(groups.get(organization, group, members(selection)), selection));
    }

    @PUT
    @Path("{group}")
    public Response replace(@PathParam("group") String group, @Context HttpHeaders headers, InputStream body) {
        OrganizationId organization = guard.organization();
        exchange.log();
        GroupChange change = GroupMessages.replaced(exchange.body(headers, body));
        Selection selection = exchange.selection();
        return exchange.ok(view(changed(organization, group, change, members(selection)), selection));
    }

    /** Of a large group the members aren't given back: nobody asked for them, and pushes of one member are many. */
    @PATCH
    @Path("{group}")
    public Response patch(@PathParam("group") String group, @Context HttpHeaders headers, InputStream body) {
        OrganizationId organization = guard.organization();
        exchange.log();
        GroupChange change = GroupMessages.patched(exchange.body(headers, body));
        Selection selection = exchange.selection();
        ShownMembers shown = selection.shows(MEMBERS) ? ShownMembers.FEW : ShownMembers.NONE;
        ScimGroup changed = changed(organization, group, change, shown);
        boolean leftOut = shown == ShownMembers.FEW && changed.members() == null;
        return leftOut ? exchange.done() : exchange.ok(view(changed, selection));
    }

    @DELETE
    @Path("{group}")
    public Response delete(@PathParam("group") String group) {
        OrganizationId organization = guard.organization();
        exchange.log();
        groups.delete(organization, group);
        return exchange.done();
    }

    @POST
    @Path(".search")
    public Response search() {
        guard.organization();
        throw ScimProblems.notOffered();
    }

    private ScimGroup changed(OrganizationId organization, String group, GroupChange change, ShownMembers shown) {
        ScimGroup changed = groups.change(organization, group, change, shown);
        exchange.logIf(changed.changed());
        return changed;
    }

    private static ShownMembers members(Selection selection) {
        return selection.shows(MEMBERS) ? ShownMembers.ALL : ShownMembers.NONE;
    }

    private ScimValue.Complex view(ScimGroup group, Selection selection) {
        return selection.of(ScimViews.group(group, location(group), exchange.address("Users/")));
    }

    private String location(ScimGroup group) {
        return exchange.address("Groups/" + group.id());
    }
}

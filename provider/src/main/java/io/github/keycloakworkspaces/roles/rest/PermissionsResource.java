package io.github.keycloakworkspaces.roles.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Permissions;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Permission;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Problem;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/permissions}: what the Owner has changed in the matrix. */
public final class PermissionsResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final Permissions permissions;
    private final String organization;

    public PermissionsResource(KeycloakSession session, String organization) {
        this.session = session;
        this.guard = new Guard(session);
        this.permissions = WorkspacesProvider.of(session, MembershipCases.class).permissions();
        this.organization = organization;
    }

    private record Sorting(@Nullable String ordering) {}

    /** A reach is an object of role and reach. */
    private record Change(
            @Nullable String permission,
            @Nullable List<Role> roles,
            @Nullable JsonNode reach) {

        Map<Role, Reach> reaches() {
            Map<Role, Reach> reaches = new EnumMap<>(Role.class);
            if (reach != null) {
                Fields.object(reach, "reach")
                        .properties()
                        .forEach(cell -> reaches.put(
                                Role.ofCode(cell.getKey())
                                        .orElseThrow(() -> Fields.wrong("reach", "an object of roles")),
                                Reach.ofCode(cell.getValue().asText())
                                        .orElseThrow(() ->
                                                Fields.wrong("reach", "of own, project, workspace and organization"))));
            }
            return reaches;
        }
    }

    @GET
    @Operation(
            summary = "Lists the permissions that the Owner has changed.",
            query = Sorting.class,
            answer = PermissionView.class,
            shape = Operation.Shape.LIST,
            problems = "owner.only")
    public Response list() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        var ordering = sorted(Input.query(Sorting.class, session.getContext().getUri()));
        return Replies.ok(
                session,
                permissions.list(access.actor(), access.organization()).stream()
                        .sorted(ordering)
                        .map(this::view)
                        .toList());
    }

    @POST
    @Operation(
            summary = "Says which roles have a permission, and how far they reach with it.",
            body = Change.class,
            answer = PermissionView.class,
            problems = {"owner.only", "permission.unknown", "permission.role", "permission.reach"})
    public Response add(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        Change change = Input.body(Change.class, headers, body);
        if (change.permission() == null) {
            throw Fields.wrong("permission", "the name of a permission");
        }
        Action action = Action.ofName(change.permission())
                .orElseThrow(() -> Problem.malformed("permission.unknown", "There is no such permission."));
        return Replies.ok(session, view(change(access, action, change)));
    }

    @GET
    @Path("options")
    @Operation(
            summary = "Lists the permissions that may be changed, with the cells of the matrix.",
            query = Sorting.class,
            answer = PermissionView.Option.class,
            shape = Operation.Shape.LIST)
    public Response options() {
        guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        var ordering = options(Input.query(Sorting.class, session.getContext().getUri()));
        return Replies.ok(
                session,
                Arrays.stream(Action.values())
                        .sorted(ordering)
                        .map(action -> PermissionView.Option.of(permissions.matrix(), action))
                        .toList());
    }

    @DELETE
    @Operation(summary = "Gives all permissions back the cells of the matrix.", status = 204, problems = "owner.only")
    public Response resetAll() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        permissions.resetAll(access.actor(), access.organization());
        return Replies.done(session);
    }

    @GET
    @Path("{permission}")
    @Operation(
            summary = "Shows one permission that the Owner has changed.",
            answer = PermissionView.class,
            problems = {"owner.only", "permission.not_changed"})
    public Response show(@PathParam("permission") String permission) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return Replies.ok(session, view(permissions.find(access.actor(), access.organization(), action(permission))));
    }

    @PUT
    @Path("{permission}")
    @Operation(
            summary = "Says which roles have the permission, changed before or not.",
            body = Change.class,
            answer = PermissionView.class,
            problems = {"owner.only", "permission.not_changed", "permission.role", "permission.reach"})
    public Response replace(
            @PathParam("permission") String permission, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        Change change = Input.body(Change.class, headers, body);
        return Replies.ok(session, view(change(access, named(permission, change), change)));
    }

    @PATCH
    @Path("{permission}")
    @Operation(
            summary = "Changes a permission that was changed before; what isn't given stays.",
            body = Change.class,
            answer = PermissionView.class,
            problems = {"owner.only", "permission.not_changed", "permission.role", "permission.reach"})
    public Response change(@PathParam("permission") String permission, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        Change change = Input.body(Change.class, headers, body);
        Action action = named(permission, change);
        boolean same = change.roles() == null && change.reach() == null;
        Permission present = same
                ? permissions.find(access.actor(), access.organization(), action)
                : permissions.amend(
                        access.actor(),
                        access.organization(),
                        action,
                        change.roles() == null ? null : Set.copyOf(change.roles()),
                        change.reaches());
        return Replies.ok(session, view(present));
    }

    @DELETE
    @Path("{permission}")
    @Operation(
            summary = "Gives one permission back the cells of the matrix.",
            status = 204,
            problems = {"owner.only", "permission.not_changed"})
    public Response reset(@PathParam("permission") String permission) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        permissions.reset(access.actor(), access.organization(), action(permission));
        return Replies.done(session);
    }

    private Permission change(Access access, Action action, Change change) {
        if (change.roles() == null) {
            throw Fields.wrong("roles", "a list of roles");
        }
        return permissions.change(
                access.actor(), access.organization(), action, Set.copyOf(change.roles()), change.reaches());
    }

    /** A name in the body doesn't make another permission of the one in the path. */
    private static Action named(String path, Change change) {
        Action action = action(path);
        boolean other = change.permission() != null
                && Action.ofName(change.permission())
                        .filter(named -> named == action)
                        .isEmpty();
        if (other) {
            throw Fields.wrong("permission", "the one of the path");
        }
        return action;
    }

    private static Action action(String name) {
        return Action.ofName(name)
                .orElseThrow(() -> Problem.notFound(
                        "permission.not_changed",
                        "The organization has not changed this permission, or there is no such one."));
    }

    private static Comparator<Permission> sorted(Sorting sorting) {
        Ordering ordering = Ordering.of(sorting.ordering());
        Function<Permission, String> name = permission -> permission.action().code();
        Comparator<Permission> order = switch (ordering.name()) {
            case "", "id" -> Comparator.comparing(Permission::id);
            case "permission" -> Comparator.comparing(name);
            default -> throw Fields.wrong("ordering", "one of id, permission");
        };
        return ordering.descending() ? order.reversed() : order;
    }

    /** In the order of the matrix, unless told otherwise. */
    private static Comparator<Action> options(Sorting sorting) {
        Ordering ordering = Ordering.of(sorting.ordering());
        Comparator<Action> order = switch (ordering.name()) {
            case "" -> Comparator.naturalOrder();
            case "permission" -> Comparator.comparing(Action::code);
            default -> throw Fields.wrong("ordering", "permission");
        };
        return ordering.descending() ? order.reversed() : order;
    }

    private PermissionView view(Permission permission) {
        return PermissionView.of(permissions.matrix(), permission);
    }
}

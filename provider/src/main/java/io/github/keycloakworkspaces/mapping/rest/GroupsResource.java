package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.GroupMappingCases;
import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.GroupQuery;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.GroupStore.SeenGroup;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/groups}: groups that can be mapped. */
public final class GroupsResource {

    private static final int MOST = 100;

    private final KeycloakSession session;
    private final String organization;
    private final Guard guard;

    public GroupsResource(KeycloakSession session, String organization) {
        this.session = session;
        this.organization = organization;
        this.guard = new Guard(session);
    }

    private record Parameters(
            @Nullable Integer page,
            @Nullable Integer pageSize,
            @Nullable GroupSource source,
            @Nullable String search) {

        Paging paging() {
            return Paging.of(page, pageSize);
        }

        GroupQuery query() {
            return new GroupQuery(source, text(search), paging().offset(), paging().limit());
        }
    }

    private record Search(@Nullable String search) {}

    /**
     * A group that a source told of.
     *
     * @param group what people know it by; of Keycloak's groups the path
     * @param groupKey what its source knows it by
     * @param members how many people of the organization are in it
     */
    private record GroupView(GroupSource source, String group, String groupKey, long members) {

        static GroupView of(SeenGroup seen) {
            return new GroupView(
                    seen.group().source(), seen.name(), seen.group().key(), seen.members());
        }
    }

    /** A group of Keycloak, by its path and its id. */
    private record OpenGroupView(String group, String groupKey) {

        static OpenGroupView of(GroupName group) {
            return new OpenGroupView(group.name(), group.key());
        }
    }

    @GET
    @Operation(
            summary = "Lists the groups that people of an organization were last heard to be in, by name.",
            query = Parameters.class,
            answer = GroupView.class,
            shape = Operation.Shape.PAGE)
    public Response list() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        var parameters = Input.query(Parameters.class, session.getContext().getUri());
        var page = WorkspacesProvider.of(session, MappingCases.class)
                .groups()
                .list(access.organization(), parameters.query());
        return parameters.paging().answer(session, page, GroupView::of);
    }

    @GET
    @Path("open")
    @Operation(
            summary = "Lists groups of Keycloak that its administrator has opened to an organization, by path.",
            query = Search.class,
            answer = OpenGroupView.class,
            shape = Operation.Shape.LIST)
    public Response open() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        String search =
                text(Input.query(Search.class, session.getContext().getUri()).search());
        Organization known = WorkspacesProvider.of(session, MembershipCases.class)
                .store()
                .organization(access.organization())
                .orElseThrow(MemberProblems::organizationNotFound);
        var found = WorkspacesProvider.of(session, GroupMappingCases.class)
                .realmGroups()
                .open(known, search == null ? "" : search, MOST);
        return Replies.ok(session, found.stream().map(OpenGroupView::of).toList());
    }

    private static @Nullable String text(@Nullable String search) {
        return search == null || search.isBlank() ? null : search.strip();
    }
}

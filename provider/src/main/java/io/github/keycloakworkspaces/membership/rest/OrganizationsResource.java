package io.github.keycloakworkspaces.membership.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.activity.ActivityCases;
import io.github.keycloakworkspaces.activity.Retention;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MemberChanges;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.tag.TagCases;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations}: organizations, and through {@link MembersResource} their members. */
public final class OrganizationsResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final MembershipCases membership;
    private final ActivityCases activity;
    private final InvitationCases invitation;
    private final TagCases tag;

    public OrganizationsResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
        this.activity = WorkspacesProvider.of(session, ActivityCases.class);
        this.invitation = WorkspacesProvider.of(session, InvitationCases.class);
        this.tag = WorkspacesProvider.of(session, TagCases.class);
    }

    @GET
    @Operation(
            summary =
                    "Lists the organizations that the caller works in; a personal token shows the one that it is good in.",
            query = Sorting.class,
            answer = OrganizationView.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        Access access = guard.worker(Action.API_ACCESS);
        PersonId person = Objects.requireNonNull(access.actor().person());
        var order = sorted(Input.query(Sorting.class, session.getContext().getUri()));
        return Replies.ok(
                session,
                membership.store().activeOrganizations(person).stream()
                        .filter(organization -> guard.reaches(organization.id()))
                        .sorted(order)
                        .map(OrganizationView::of)
                        .toList());
    }

    @GET
    @Path("{organization}")
    @Operation(summary = "Shows an organization and its settings.", answer = OrganizationSettingsView.class)
    public Response show(@PathParam("organization") String organization) {
        Access access = guard.member(organization, Action.API_ACCESS);
        return Replies.ok(session, view(access, organization(access)));
    }

    @PATCH
    @Path("{organization}")
    @Operation(
            summary = "Changes an organization's title, how long it keeps its log, or, for the realm's manager, its"
                    + " seats.",
            body = OrganizationChange.class,
            answer = OrganizationSettingsView.class,
            problems = {"organization.title_link", "organization.title_taken", "owner.only", "seats.realm_only"})
    public Response change(
            @PathParam("organization") String organization, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        OrganizationChange change = Input.body(OrganizationChange.class, headers, body);
        if (change.seatLimit().present()) {
            membership
                    .organizations()
                    .setSeatLimit(
                            access.actor(),
                            access.organization(),
                            change.seatLimit().value());
        }
        if (change.activityLogRetentionDays().present()) {
            membership.organizations().holdForRetention(access.actor(), access.organization());
            activity.retention()
                    .setDays(
                            access.organization(),
                            Optional.ofNullable(
                                    change.activityLogRetentionDays().value()));
        }
        String title = change.title();
        Organization present = title == null
                ? organization(access)
                : membership.organizations().rename(access.actor(), access.organization(), title);
        return Replies.ok(session, view(access, present));
    }

    @PATCH
    @Path("{organization}/set-default-role")
    @Operation(
            summary = "Says which role people get who become members by the link or natively.",
            body = DefaultRoleChange.class,
            answer = DefaultRoleView.class,
            problems = {"role.not_assignable", "role.higher"})
    public Response setDefaultRole(
            @PathParam("organization") String organization, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        DefaultRoleChange change = Input.body(DefaultRoleChange.class, headers, body);
        access.requireNamed(change.organization());
        Organization changed =
                membership.organizations().setDefaultRole(access.actor(), access.organization(), change.defaultRole());
        return Replies.ok(
                session,
                new DefaultRoleView(changed.id().value(), changed.defaultRole().code()));
    }

    @POST
    @Path("{organization}/owner")
    @Operation(
            summary = "Passes ownership on to another working member; the former Owner is an Administrator then.",
            body = Heir.class,
            answer = MemberView.class,
            problems = {"owner.only", "owner.needs_active_member", "member.not_found", "token.sign_in_needed"})
    public Response transfer(
            @PathParam("organization") String organization, @Context HttpHeaders headers, InputStream body) {
        // What comes of it outlives a personal token.
        guard.caller();
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        PersonId heir = PersonNumbers.one(Input.body(Heir.class, headers, body).userId());
        membership.organizations().transfer(access.actor(), access.organization(), heir);
        var profile =
                membership.store().profile(access.organization(), heir).orElseThrow(MemberProblems::memberNotFound);
        var tags = tag.store().of(access.organization(), Set.of(heir)).getOrDefault(heir, List.of());
        // Whoever calls is not the Owner any more, and nobody changes the new one.
        return Replies.ok(session, MemberView.of(profile, MemberChanges.NONE, List.of(), tags, null));
    }

    @Path("{organization}/memberships")
    public MembersResource members(@PathParam("organization") String organization) {
        return new MembersResource(session, organization);
    }

    @Path("{organization}/counts")
    public CountsResource counts(@PathParam("organization") String organization) {
        return new CountsResource(session, organization);
    }

    private static Comparator<Organization> sorted(Sorting sorting) {
        Ordering ordering = Ordering.of(sorting.ordering());
        Comparator<Organization> order = switch (ordering.name()) {
            case "", "id" ->
                Comparator.comparing(organization -> organization.id().value());
            case "title" -> Comparator.comparing(Organization::title, String.CASE_INSENSITIVE_ORDER);
            default -> throw Fields.wrong("ordering", "one of id, title");
        };
        return ordering.descending() ? order.reversed() : order;
    }

    private Organization organization(Access access) {
        return membership.store().organization(access.organization()).orElseThrow(MemberProblems::organizationNotFound);
    }

    /** The link's token is shown to those only who may pass it on. */
    private OrganizationSettingsView view(Access access, Organization organization) {
        boolean invites = guard.mayAlso(access, Action.MEMBERS_INVITE)
                && Authority.mayGive(access.actor(), organization.linkRole());
        return OrganizationSettingsView.of(
                organization,
                membership.store().activeMembers(organization.id()),
                activity.retention().days(organization.id()).orElse(null),
                invites ? invitation.links().link(organization.id()).token() : "",
                OrganizationSettingsView.Billing.of(membership.manual().kinds(organization.id())));
    }

    private record Sorting(@Nullable String ordering) {}

    /** The title is at most as long as Keycloak stores a native organization's name. */
    @JsonIgnoreProperties({
        "contact_info",
        "created_by",
        "custom_scripts_enabled",
        "token",
        "external_id",
        "email_notification_settings",
        "embed_domains",
        "embed_enabled",
        "embed_settings",
        "interface_settings",
        "custom_interfaces_enabled",
        "react_code_settings"
    })
    private record OrganizationChange(
            @Nullable String title,
            @Min(0) @Max(Integer.MAX_VALUE) Given<Integer> seatLimit,
            @Min(Retention.SHORTEST) @Max(Retention.LONGEST) Given<Integer> activityLogRetentionDays) {}

    @JsonIgnoreProperties({
        "annotator_reviewer_firewall_enabled_at",
        "custom_interfaces_enabled",
        "custom_scripts_enabled_at",
        "email_notification_settings",
        "embed_domains",
        "embed_enabled",
        "embed_settings",
        "external_id",
        "extra_data_on_activity_logs",
        "interface_settings",
        "label_stream_navigation_disabled_at",
        "react_code_settings",
        "read_only_quick_view_enabled_at"
    })
    private record DefaultRoleChange(
            Role defaultRole, @Nullable Long organization) {}

    private record Heir(long userId) {}

    private record DefaultRoleView(long organization, String defaultRole) {}
}

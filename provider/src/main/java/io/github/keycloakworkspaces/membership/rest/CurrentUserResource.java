package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Caller;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.Ability;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.membership.http.UserView.MembershipView;
import io.github.keycloakworkspaces.membership.rest.WhoAmIView.AccountView;
import io.github.keycloakworkspaces.membership.rest.WhoAmIView.OrganizationMeta;
import io.github.keycloakworkspaces.membership.rest.WhoAmIView.Rights;
import io.github.keycloakworkspaces.membership.rest.WhoAmIView.State;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** {@code {base}/api/current-user}: who calls. */
public final class CurrentUserResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final MembershipCases membership;

    public CurrentUserResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
    }

    @GET
    @Operation(summary = "Shows the caller.", answer = UserView.class)
    public Response show() {
        Access access = guard.worker(Action.API_ACCESS);
        return Replies.ok(session, UserView.of(profile(access.organization(), person(access))));
    }

    @PATCH
    @Operation(
            summary = "Changes the caller's own names, or the organization that they work in.",
            body = UserChange.class,
            answer = UserView.class,
            problems = {"account.refused", "organization.not_found"})
    public Response change(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.API_ACCESS);
        UserChange change = Input.body(UserChange.class, headers, body);
        Optional.ofNullable(change.activeOrganization())
                .map(OrganizationId::new)
                .ifPresent(guard::requireReach);
        OrganizationId organization = change.applyTo(membership.memberships(), person(access), access.organization());
        return Replies.ok(session, UserView.of(profile(organization, person(access))));
    }

    @GET
    @Path("whoami")
    @Operation(
            summary = "Shows the caller, their memberships and permissions, also to people who don't work anywhere.",
            answer = WhoAmIView.class)
    public Response whoami() {
        PersonSnapshot held = guard.membership().orElse(null);
        if (held == null) {
            return Replies.ok(session, stranger(guard.caller()));
        }
        return Replies.ok(session, held.role().working() ? working(guard.worker(Action.API_ACCESS)) : waiting(held));
    }

    private WhoAmIView working(Access access) {
        Organization organization = organization(access.organization());
        var meta = new OrganizationMeta(organization.title(), organization.alias(), ownersEmail(organization));
        var rights = new Rights(permissions(access), abilities(access), assignableRoles(access));
        return view(access.organization(), person(access), meta, State.ACTIVE, rights);
    }

    /** Somebody who waits, or was deactivated, learns what they would from the waiting page. */
    private WhoAmIView waiting(PersonSnapshot held) {
        Organization organization = organization(held.organization());
        var meta = new OrganizationMeta(organization.title(), organization.alias(), "");
        return view(held.organization(), held.person(), meta, state(held.role()), Rights.NONE);
    }

    private WhoAmIView view(
            OrganizationId organization, PersonId person, OrganizationMeta meta, State state, Rights rights) {
        return WhoAmIView.of(UserView.of(profile(organization, person)), meta, state, memberships(person), rights);
    }

    /** Of people who are there for a session only Keycloak has no account, and of none that was just removed. */
    private WhoAmIView stranger(Caller caller) {
        UserModel account = session.users()
                .getUserById(session.getContext().getRealm(), caller.account().value());
        if (account == null) {
            throw Problem.unauthenticated();
        }
        Optional<PersonId> person = membership.store().findPerson(caller.account());
        var memberships = person.map(this::memberships).orElse(List.of());
        Long since = account.getCreatedTimestamp();
        var view = new AccountView(
                person.map(PersonId::value).orElse(0L),
                account.getUsername(),
                Objects.requireNonNullElse(account.getEmail(), ""),
                Objects.requireNonNullElse(account.getFirstName(), ""),
                Objects.requireNonNullElse(account.getLastName(), ""),
                Instant.ofEpochMilli(since == null ? 0 : since));
        return WhoAmIView.of(view, State.NONE, memberships);
    }

    /** All of theirs, or the one that the token is good in. */
    private List<MembershipView> memberships(PersonId person) {
        var store = membership.store();
        Set<OrganizationId> active =
                store.activeOrganizations(person).stream().map(Organization::id).collect(Collectors.toSet());
        return store.memberships(person).stream()
                .filter(membership -> guard.reaches(membership.organization()))
                .map(membership -> new MembershipView(
                        membership.organization().value(),
                        membership.role().code(),
                        active.contains(membership.organization()),
                        "standard",
                        null))
                .toList();
    }

    private static State state(Role role) {
        return role.pending() ? State.PENDING : State.DEACTIVATED;
    }

    private static PersonId person(Access access) {
        return Objects.requireNonNull(access.actor().person());
    }

    private Organization organization(OrganizationId id) {
        return membership.store().organization(id).orElseThrow(MemberProblems::organizationNotFound);
    }

    private MemberProfile profile(OrganizationId organization, PersonId person) {
        return membership.store().profile(organization, person).orElseThrow(MemberProblems::memberNotFound);
    }

    private String ownersEmail(Organization organization) {
        String email = membership
                .store()
                .profile(organization.id(), organization.owner())
                .map(MemberProfile::email)
                .orElse(null);
        return email == null ? "" : email;
    }

    private static List<Ability> abilities(Access access) {
        return access.actor() instanceof Actor.MemberActor member ? Ability.of(member.role()) : List.of();
    }

    private List<Role> assignableRoles(Access access) {
        boolean gives =
                guard.mayAlso(access, Action.MEMBERS_CHANGE_ROLE) || guard.mayAlso(access, Action.MEMBERS_INVITE);
        if (!gives) {
            return List.of();
        }
        boolean manual = membership.manual().roles(access.organization());
        return Authority.assignable(access.actor()).stream()
                .filter(role -> manual || role.deactivated())
                .toList();
    }

    private List<String> permissions(Access access) {
        return Arrays.stream(Action.values())
                .filter(action -> guard.mayAlso(access, action))
                .map(Action::code)
                .toList();
    }
}

package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.membership.http.UserView.MembershipView;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

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
    @Path("whoami")
    @Operation(summary = "Shows the caller, their memberships and permissions.", answer = WhoAmIView.class)
    public Response whoami() {
        Access access = guard.worker(Action.API_ACCESS);
        PersonId person = Objects.requireNonNull(access.actor().person());
        var store = membership.store();
        Organization organization =
                store.organization(access.organization()).orElseThrow(MemberProblems::organizationNotFound);
        MemberProfile profile =
                store.profile(access.organization(), person).orElseThrow(MemberProblems::memberNotFound);
        Set<OrganizationId> active =
                store.activeOrganizations(person).stream().map(Organization::id).collect(Collectors.toSet());
        List<MembershipView> memberships = store.memberships(person).stream()
                .map(membership -> new MembershipView(
                        membership.organization().value(),
                        membership.role().code(),
                        active.contains(membership.organization()),
                        "standard",
                        null))
                .toList();
        return Replies.ok(
                session,
                WhoAmIView.of(
                        UserView.of(profile),
                        new WhoAmIView.OrganizationMeta(organization.title(), ownersEmail(organization)),
                        memberships,
                        permissions(access)));
    }

    private String ownersEmail(Organization organization) {
        String email = membership
                .store()
                .profile(organization.id(), organization.owner())
                .map(MemberProfile::email)
                .orElse(null);
        return email == null ? "" : email;
    }

    private List<String> permissions(Access access) {
        return Arrays.stream(Action.values())
                .filter(action -> guard.mayAlso(access, action))
                .map(Action::code)
                .toList();
    }
}

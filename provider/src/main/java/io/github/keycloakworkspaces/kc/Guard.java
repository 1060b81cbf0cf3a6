package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.Standing;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Asked first by every method of the API: who calls, and may they? Refusals are problems, in this order: 401 without a
 * token for us, 404 for an organization that the caller doesn't belong to, 403 for the rest.
 */
public final class Guard {

    /** The client that is the audience of the API and has its roles. */
    public static final String CLIENT = "workspaces";

    private static final String MINE = "0";

    private final KeycloakSession session;
    private final RealmModel realm;

    public Guard(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Anybody of the realm with a token for us, whether or not they belong to an organization. */
    public Caller caller() {
        requireReadyRealm();
        AuthResult verified = verified();
        if (verified == null) {
            throw Problem.unauthenticated();
        }
        AccountId account = new AccountId(verified.user().getId());
        Trail.caller(session, account, verified.token().getSessionId());
        requireOrigin(verified.token());
        return new Caller(account, roles(verified.user(), verified.token()));
    }

    /** Somebody who works in an organization at present; the organization is the one that they chose. */
    public Access worker(Action action) {
        return atWork(caller(), action);
    }

    /**
     * Somebody who may do that in one organization.
     *
     * @param organization the number as it stands in the path; {@code 0} for the one that the caller works in
     */
    public Access member(String organization, Action action) {
        Caller caller = caller();
        if (organization.equals(MINE)) {
            return atWork(caller, action);
        }
        OrganizationId id = Numbers.positive(organization)
                .map(OrganizationId::new)
                .orElseThrow(MemberProblems::organizationNotFound);
        if (caller.has(Caller.MANAGE)) {
            return managed(caller, id);
        }
        Optional<Standing> standing = workspaces().facts().standing(caller.account(), id);
        return allowed(standing.orElseThrow(MemberProblems::organizationNotFound), action);
    }

    /** Whether somebody who was let through may do something else in the same organization, too. */
    public boolean mayAlso(Access access, Action action) {
        PersonSnapshot snapshot = access.snapshot();
        return snapshot == null || workspaces().decisions().reach(snapshot, action) != Reach.NONE;
    }

    private Access atWork(Caller caller, Action action) {
        return workspaces()
                .facts()
                .activeStanding(caller.account())
                .map(standing -> allowed(standing, action))
                .orElseThrow(Guard::notActive);
    }

    private Access managed(Caller caller, OrganizationId id) {
        var store = workspaces().store();
        if (store.organization(id).isEmpty()) {
            throw MemberProblems.organizationNotFound();
        }
        Trail.organization(session, id);
        return new Access(
                id, new Actor.RealmManager(store.findPerson(caller.account()).orElse(null)), Reach.ORGANIZATION, null);
    }

    private Access allowed(Standing standing, Action action) {
        var snapshot = standing.snapshot();
        Trail.organization(session, snapshot.organization());
        if (!standing.active()) {
            throw notActive();
        }
        Reach api = workspaces().decisions().reach(snapshot, Action.API_ACCESS);
        Reach reach = workspaces().decisions().reach(snapshot, action);
        if (api == Reach.NONE || reach == Reach.NONE) {
            throw Problem.forbidden(
                    "permission.denied", "Your role does not have the permission " + action.code() + ".");
        }
        return new Access(
                snapshot.organization(), new Actor.MemberActor(snapshot.person(), snapshot.role()), reach, snapshot);
    }

    private static ProblemException notActive() {
        return Problem.forbidden("member.not_active", "You do not work in this organization at present.");
    }

    private void requireReadyRealm() {
        if (!realm.isEnabled() || !realm.isOrganizationsEnabled()) {
            throw Problem.forbidden("realm.not_ready", "The realm, or its organizations, are switched off.");
        }
        boolean plain =
                !"https".equals(session.getContext().getUri().getBaseUri().getScheme());
        if (plain && realm.getSslRequired().isRequired(session.getContext().getConnection())) {
            throw Problem.forbidden("request.https_required", "This realm wants HTTPS.");
        }
    }

    /** Web pages of other origins may call if the token's client lists them. */
    private static void requireOrigin(AccessToken token) {
        try {
            Cors.builder()
                    .auth()
                    .exposedHeaders(Replies.REQUEST_ID)
                    .checkAllowedOrigins(token)
                    .add();
        } catch (ForbiddenException e) {
            throw Problem.forbidden("origin.not_allowed", "The token's client does not list this web origin.");
        }
    }

    /** Keycloak throws for a header that is none, and gives nothing for a token that doesn't hold. */
    private @Nullable AuthResult verified() {
        if (session.getContext().getHttpRequest().getHttpHeaders().getHeaderString("Authorization") == null) {
            return null;
        }
        try {
            return new AppAuthManager.BearerTokenAuthenticator(session)
                    .setRealm(realm)
                    .setAudience(CLIENT)
                    .authenticate();
        } catch (NotAuthorizedException e) {
            return null;
        }
    }

    /** A token must not give a role that was taken meanwhile, and an account not one that the token was made without. */
    private Set<String> roles(UserModel user, AccessToken token) {
        ClientModel client = realm.getClientByClientId(CLIENT);
        AccessToken.Access access = token.getResourceAccess(CLIENT);
        if (client == null || access == null || access.getRoles() == null) {
            return Set.of();
        }
        return access.getRoles().stream()
                .map(client::getRole)
                .filter(role -> role != null && user.hasRole(role))
                .map(RoleModel::getName)
                .collect(Collectors.toSet());
    }

    private RealmWorkspaces workspaces() {
        return session.getProvider(Workspaces.class).in(realm);
    }
}

package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Which organization a call means, and as what its caller comes there: as the member that they are, or as somebody who
 * manages the realm. The activity log learns of the organization here. See {@link Guard} for the refusals.
 */
final class CallersOrganization {

    private final KeycloakSession session;
    private final RealmFacts facts;
    private final RequestedOrganization requested;

    CallersOrganization(KeycloakSession session, RealmFacts facts) {
        this.session = session;
        this.facts = facts;
        this.requested = new RequestedOrganization(session, facts);
    }

    /** See {@link Guard#worker}. */
    Access worker(Caller caller, Action action) {
        return allowed(present(caller), action);
    }

    /** See {@link Guard#workerAnywhere}. */
    Access workerAnywhere(Caller caller, Action action) {
        return requested
                .parameter()
                .filter(named -> caller.has(Caller.MANAGE))
                .map(named -> managed(caller, named))
                .orElseGet(() -> worker(caller, action));
    }

    /** See {@link Guard#member}. */
    Access member(Caller caller, String organization, Action action) {
        if (organization.equals(RequestedOrganization.MINE)) {
            return worker(caller, action);
        }
        OrganizationId id = number(organization);
        Access access = caller.has(Caller.MANAGE) ? managed(caller, id) : allowed(in(caller, id), action);
        requested.requireSame(id);
        return access;
    }

    /** See {@link Guard#self}. */
    PersonSnapshot self(Caller caller, String organization) {
        boolean mine = organization.equals(RequestedOrganization.MINE);
        PersonSnapshot self = mine ? present(caller) : in(caller, number(organization));
        RequestTrace.organization(session, self.organization());
        requested.requireSame(self.organization());
        return self;
    }

    /** See {@link Guard#membership}. */
    Optional<PersonSnapshot> membership(Caller caller) {
        Optional<PersonSnapshot> held = held(caller);
        held.ifPresent(snapshot -> RequestTrace.organization(session, snapshot.organization()));
        return held;
    }

    /** See {@link Guard#about}. */
    Optional<OrganizationId> about(Caller caller) {
        return requested
                .named(caller)
                .or(() ->
                        facts.get(new FactKey.ActiveSnapshot(caller.account())).map(PersonSnapshot::organization));
    }

    /** Whether the parameter names another organization than that of a thing; {@code null} is in none. */
    boolean isElsewhere(@Nullable Resource resource) {
        return requested
                .parameter()
                .filter(named -> resource == null || !named.equals(resource.organization()))
                .isPresent();
    }

    /** Somebody who manages the realm, which reaches everything in an organization but the sandboxes. */
    Access managed(Caller caller, OrganizationId id) {
        var store = facts.members();
        if (store.organization(id).isEmpty()) {
            throw MemberProblems.organizationNotFound();
        }
        RequestTrace.organization(session, id);
        return new Access(
                id, new Actor.RealmManager(store.findPerson(caller.account()).orElse(null)), Reach.ORGANIZATION, null);
    }

    /** A member who may do that somewhere in the organization. */
    Access allowed(PersonSnapshot snapshot, Action action) {
        RequestTrace.organization(session, snapshot.organization());
        if (!snapshot.active()) {
            throw notActive();
        }
        Reach api = facts.decisions().reach(snapshot, Action.API_ACCESS);
        Reach reach = facts.decisions().reach(snapshot, action);
        if (api == Reach.NONE || reach == Reach.NONE) {
            throw Guard.denied(action);
        }
        return new Access(
                snapshot.organization(), new Actor.MemberActor(snapshot.person(), snapshot.role()), reach, snapshot);
    }

    /** What the caller holds in the organization that the call is about. */
    private PersonSnapshot present(Caller caller) {
        return held(caller).orElseThrow(CallersOrganization::notActive);
    }

    private Optional<PersonSnapshot> held(Caller caller) {
        return requested
                .named(caller)
                .map(named -> in(caller, named))
                .or(() -> facts.get(new FactKey.ActiveSnapshot(caller.account())));
    }

    private PersonSnapshot in(Caller caller, OrganizationId id) {
        return facts.get(new FactKey.Snapshot(caller.account(), id))
                .filter(snapshot -> caller.reaches(id))
                .orElseThrow(MemberProblems::organizationNotFound);
    }

    private static OrganizationId number(String organization) {
        return Numbers.positive(organization)
                .map(OrganizationId::new)
                .orElseThrow(MemberProblems::organizationNotFound);
    }

    private static ProblemException notActive() {
        return Problem.forbidden("member.not_active", "You do not work in this organization at present.");
    }
}

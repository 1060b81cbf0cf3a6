package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.project.ProjectProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.token.TokenProblems;
import io.github.keycloakworkspaces.workspace.WorkspaceProblems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Asked first by every method of the API: who calls, and may they? Refusals are problems, in this order: 401 without a
 * token for us, 404 for an organization that the caller doesn't belong to, 403 for the rest.
 */
public final class Guard {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Callers callers;
    private final RequestedOrganization requested;

    private @Nullable Caller caller;

    public Guard(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.callers = new Callers(session, realm);
        this.requested = new RequestedOrganization(session, realm);
    }

    /**
     * Anybody of the realm with a token of Keycloak for us, whether or not they belong to an organization.
     *
     * @throws ProblemException {@code token.sign_in_needed} for who shows a personal token: it is good in one organization
     *     only, and what the call is about may be of any
     */
    public Caller caller() {
        Caller present = known();
        if (present.only() != null) {
            throw TokenProblems.signInNeeded();
        }
        return present;
    }

    /** Anybody of the realm with a token for us, whatever else is asked of them afterwards. */
    public void somebody() {
        known();
    }

    /** Whether the caller's token is good in that organization; a personal token is so in one only, and tells of no other. */
    public boolean reaches(OrganizationId id) {
        return known().reaches(id);
    }

    /**
     * Refuses to let a personal token change where its member works.
     *
     * @throws ProblemException {@code organization.not_found} for another organization than the one that it is good in
     */
    public void requireReach(OrganizationId id) {
        if (!reaches(id)) {
            throw MemberProblems.organizationNotFound();
        }
    }

    /** The token is looked at once a request: a proof that comes with it (DPoP) is good for one time only. */
    private Caller known() {
        if (caller == null) {
            caller = callers.present();
        }
        return caller;
    }

    /**
     * Somebody who works in the organization that the call is about and may make tokens there, which are worth what the
     * one is that they show, and no more.
     *
     * @throws ProblemException as {@link #worker}, {@code token.sign_in_needed}, {@code token.bound}
     */
    public Access tokenMaker() {
        Access access = worker(Action.API_ACCESS);
        if (caller().bound()) {
            throw TokenProblems.bound();
        }
        return access;
    }

    /** Anybody, with or without a token, while the realm is ready: for what brings its own proof. */
    public void anybody() {
        callers.requireReadyRealm();
    }

    /**
     * Somebody who works in the organization that the call is about: as the parameter {@code organization} names it, or
     * else the token, or else as they chose.
     *
     * @throws ProblemException {@code organization.not_found} for one that is named and that they don't belong to,
     *     {@code member.not_active}, {@code permission.denied}
     */
    public Access worker(Action action) {
        return atWork(known(), action);
    }

    /** As {@link #worker}; who manages the realm may name any organization by the parameter. */
    public Access workerAnywhere(Action action) {
        Caller caller = known();
        return requested
                .parameter()
                .filter(named -> caller.has(Caller.MANAGE))
                .map(named -> managed(caller, named))
                .orElseGet(() -> atWork(caller, action));
    }

    /**
     * Somebody who may do that in one organization.
     *
     * @param organization the number as it stands in the path; {@code 0} for the one that the call is about
     * @throws ProblemException {@code organization.contradicting} for a parameter that names another one
     */
    public Access member(String organization, Action action) {
        Caller caller = known();
        if (organization.equals(RequestedOrganization.MINE)) {
            return atWork(caller, action);
        }
        OrganizationId id = number(organization);
        Access access = caller.has(Caller.MANAGE) ? managed(caller, id) : allowed(in(caller, id), action);
        requested.requireSame(id);
        return access;
    }

    /**
     * Somebody who belongs to one organization, whatever they may do there: for what is everybody's own.
     *
     * @param organization as of {@link #member}
     */
    public PersonSnapshot self(String organization) {
        Caller caller = known();
        boolean mine = organization.equals(RequestedOrganization.MINE);
        PersonSnapshot self = mine ? present(caller) : in(caller, number(organization));
        RequestTrace.organization(session, self.organization());
        requested.requireSame(self.organization());
        return self;
    }

    /**
     * What the caller holds in the organization that the call is about, whether or not they may work there; empty for
     * somebody who works nowhere, where neither the call nor the token names one.
     *
     * @throws ProblemException {@code organization.not_found} for one that is named and that they don't belong to
     */
    public Optional<PersonSnapshot> membership() {
        Optional<PersonSnapshot> held = held(known());
        held.ifPresent(snapshot -> RequestTrace.organization(session, snapshot.organization()));
        return held;
    }

    /**
     * The organization that a call is about whose caller may have to do with every one; empty if neither the call nor the
     * caller's own choice says so.
     */
    public Optional<OrganizationId> about(Caller caller) {
        return requested
                .named(caller)
                .or(() -> fact(new FactKey.ActiveSnapshot(caller.account())).map(PersonSnapshot::organization));
    }

    /** As {@link #member}, for somebody who reaches everything in the organization with that. */
    public Access everywhere(String organization, Action action) {
        Access access = member(organization, action);
        if (access.reach() != Reach.ORGANIZATION) {
            throw denied(action);
        }
        return access;
    }

    /** Whether somebody who was let through may do something else in the same organization, too. */
    public boolean mayAlso(Access access, Action action) {
        PersonSnapshot snapshot = access.snapshot();
        return snapshot == null || facts().decisions().reach(snapshot, action) != Reach.NONE;
    }

    /** Whether somebody who was let through may do something else in all of the same organization, too. */
    public boolean reachesAll(Access access, Action action) {
        PersonSnapshot snapshot = access.snapshot();
        return snapshot == null || facts().decisions().reach(snapshot, action) == Reach.ORGANIZATION;
    }

    /** Refuses somebody who was let through and may not do something else in all of the same organization, too. */
    public void requireEverywhere(Access access, Action action) {
        if (!reachesAll(access, action)) {
            throw denied(action);
        }
    }

    /** Refuses somebody who was let through and may not do something else in the same organization, too. */
    public void requireAlso(Access access, Action action) {
        if (!mayAlso(access, action)) {
            throw denied(action);
        }
    }

    /**
     * A workspace that a request of somebody who was let through names.
     *
     * @throws ProblemException {@code workspace.not_found} for one of another organization, or that the caller can't see
     */
    public WorkspaceResource workspace(Access access, long number) {
        return Numbers.positive(number)
                .map(WorkspaceId::new)
                .flatMap(id -> fact(new FactKey.Workspace(id)))
                .filter(found -> visible(access, found, Action.WORKSPACE_VIEW))
                .orElseThrow(WorkspaceProblems::notFound);
    }

    /**
     * A project that a request of somebody who was let through names.
     *
     * @throws ProblemException {@code project.not_found} for one of another organization, or that the caller can't see
     */
    public ProjectResource project(Access access, long number) {
        return Numbers.positive(number)
                .map(ProjectId::new)
                .flatMap(id -> fact(new FactKey.Project(id)))
                .filter(found -> visible(access, found, Action.PROJECT_VIEW))
                .orElseThrow(ProjectProblems::notFound);
    }

    /**
     * As {@link #workspace(Access, long)}, where the caller must be allowed something with it.
     *
     * @throws ProblemException {@code workspace.not_found}, {@code permission.denied}
     */
    public WorkspaceResource workspace(Access access, long number, Action action) {
        WorkspaceResource found = workspace(access, number);
        permitted(access, action, found);
        return found;
    }

    /**
     * As {@link #project(Access, long)}, where the caller must be allowed something with it.
     *
     * @throws ProblemException {@code project.not_found}, {@code permission.denied}
     */
    public ProjectResource project(Access access, long number, Action action) {
        ProjectResource found = project(access, number);
        permitted(access, action, found);
        return found;
    }

    /**
     * Somebody who may do that in one workspace.
     *
     * @param workspace the number as it stands in the path
     * @throws ProblemException {@code workspace.not_found} for one that the caller can't see
     */
    public WorkspaceAccess workspace(String workspace, Action action) {
        Caller caller = known();
        var found = Numbers.positive(workspace)
                .map(WorkspaceId::new)
                .flatMap(id -> fact(new FactKey.Workspace(id)))
                .orElse(null);
        Access access = inOrganization(caller, found, Action.WORKSPACE_VIEW);
        if (found == null || access == null) {
            throw WorkspaceProblems.notFound();
        }
        permitted(access, action, found);
        RequestTrace.seen(session, found);
        return new WorkspaceAccess(access, found);
    }

    /**
     * Somebody who may do that in one project.
     *
     * @param project the number as it stands in the path
     * @throws ProblemException {@code project.not_found} for one that the caller can't see
     */
    public ProjectAccess project(String project, Action action) {
        return findProject(project, action).orElseThrow(ProjectProblems::notFound);
    }

    /** As {@link #project}, and empty for a project that the caller can't see, where it is not what they asked for. */
    public Optional<ProjectAccess> findProject(String project, Action action) {
        Caller caller = known();
        var found = Numbers.positive(project)
                .map(ProjectId::new)
                .flatMap(id -> fact(new FactKey.Project(id)))
                .orElse(null);
        Access access = inOrganization(caller, found, Action.PROJECT_VIEW);
        if (found == null || access == null) {
            return Optional.empty();
        }
        permitted(access, action, found);
        RequestTrace.seen(session, found);
        return Optional.of(new ProjectAccess(access, found));
    }

    /**
     * Somebody who was let through to a project must be allowed something else with it, too.
     *
     * @throws ProblemException {@code permission.denied}
     */
    public void requireAlso(ProjectAccess access, Action action) {
        permitted(access.access(), action, access.project());
    }

    /** Whether somebody who was let through to a project or workspace may do something else with it, too. */
    public boolean mayAlso(Access access, Action action, Resource resource) {
        return (access.snapshot() == null && !personal(resource))
                || member(access)
                        .filter(snapshot -> permits(snapshot, action, resource))
                        .isPresent();
    }

    /** Whether somebody who was let through can see a thing; nothing of another organization is seen. */
    public boolean sees(Access access, Resource resource) {
        ProjectResource project = resource.inProject();
        if (project != null) {
            return visible(access, project.assignedTo(null), Action.PROJECT_VIEW);
        }
        WorkspaceResource workspace = resource.inWorkspace();
        return workspace == null
                ? resource.organization().equals(access.organization())
                : visible(access, workspace, Action.WORKSPACE_VIEW);
    }

    /** {@code null} for a thing that the caller can't see: unknown, of another organization or out of reach. */
    private @Nullable Access inOrganization(Caller caller, @Nullable Resource resource, Action view) {
        if (caller.has(Caller.MANAGE)) {
            boolean elsewhere = requested
                    .parameter()
                    .filter(named -> resource == null || !named.equals(resource.organization()))
                    .isPresent();
            return resource == null || elsewhere ? null : managing(caller, resource, view);
        }
        Access access = atWork(caller, Action.API_ACCESS);
        return resource != null && visible(access, resource, view) ? access : null;
    }

    /** Managing the realm leads into no sandbox: in their own one people are the members that they are. */
    private @Nullable Access managing(Caller caller, Resource resource, Action view) {
        if (!personal(resource)) {
            return managed(caller, resource.organization());
        }
        return fact(new FactKey.Snapshot(caller.account(), resource.organization()))
                .filter(snapshot -> permits(snapshot, view, resource))
                .map(snapshot -> allowed(snapshot, Action.API_ACCESS))
                .orElse(null);
    }

    private boolean visible(Access access, Resource resource, Action view) {
        return resource.organization().equals(access.organization()) && mayAlso(access, view, resource);
    }

    private boolean permits(PersonSnapshot snapshot, Action action, Resource resource) {
        return facts().decisions()
                .decide(new AccessRequest(snapshot, action, resource))
                .permitted();
    }

    /** As whom somebody acts; also who manages the realm may be a member of the organization. */
    private Optional<PersonSnapshot> member(Access access) {
        return Optional.ofNullable(access.snapshot())
                .or(() -> Optional.ofNullable(access.actor().person())
                        .flatMap(members()::account)
                        .flatMap(account -> fact(new FactKey.Snapshot(account, access.organization()))));
    }

    private static boolean personal(Resource resource) {
        WorkspaceResource workspace = resource.inWorkspace();
        return workspace != null && workspace.personal();
    }

    private void permitted(Access access, Action action, Resource resource) {
        if (!mayAlso(access, action, resource)) {
            throw denied(action);
        }
    }

    private Access atWork(Caller caller, Action action) {
        return allowed(present(caller), action);
    }

    /** What the caller holds in the organization that the call is about. */
    private PersonSnapshot present(Caller caller) {
        return held(caller).orElseThrow(Guard::notActive);
    }

    private Optional<PersonSnapshot> held(Caller caller) {
        return requested
                .named(caller)
                .map(named -> in(caller, named))
                .or(() -> fact(new FactKey.ActiveSnapshot(caller.account())));
    }

    private PersonSnapshot in(Caller caller, OrganizationId id) {
        return fact(new FactKey.Snapshot(caller.account(), id))
                .filter(snapshot -> caller.reaches(id))
                .orElseThrow(MemberProblems::organizationNotFound);
    }

    private static OrganizationId number(String organization) {
        return Numbers.positive(organization)
                .map(OrganizationId::new)
                .orElseThrow(MemberProblems::organizationNotFound);
    }

    private Access managed(Caller caller, OrganizationId id) {
        var store = members();
        if (store.organization(id).isEmpty()) {
            throw MemberProblems.organizationNotFound();
        }
        RequestTrace.organization(session, id);
        return new Access(
                id, new Actor.RealmManager(store.findPerson(caller.account()).orElse(null)), Reach.ORGANIZATION, null);
    }

    private Access allowed(PersonSnapshot snapshot, Action action) {
        RequestTrace.organization(session, snapshot.organization());
        if (!snapshot.active()) {
            throw notActive();
        }
        Reach api = facts().decisions().reach(snapshot, Action.API_ACCESS);
        Reach reach = facts().decisions().reach(snapshot, action);
        if (api == Reach.NONE || reach == Reach.NONE) {
            throw denied(action);
        }
        return new Access(
                snapshot.organization(), new Actor.MemberActor(snapshot.person(), snapshot.role()), reach, snapshot);
    }

    /** The refusal of somebody whose role doesn't have the permission. */
    public static ProblemException denied(Action action) {
        return Problem.forbidden(
                "permission.denied", "Your role does not have the permission " + action.code() + " here.");
    }

    private static ProblemException notActive() {
        return Problem.forbidden("member.not_active", "You do not work in this organization at present.");
    }

    private <V> Optional<V> fact(FactKey<V> key) {
        return facts().store().get(key);
    }

    private DecisionFacts facts() {
        return WorkspacesProvider.of(session, realm, DecisionFacts.class);
    }

    private MembershipStore members() {
        return WorkspacesProvider.of(session, realm, MembershipCases.class).store();
    }
}

package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.project.ProjectProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
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
    private final Callers callers;
    private final CallersOrganization organizations;
    private final AccessRights rights;
    private final VisibleThings things;

    private @Nullable Caller caller;

    public Guard(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        RealmFacts facts = new RealmFacts(session, realm);
        this.session = session;
        this.callers = new Callers(session, realm);
        this.organizations = new CallersOrganization(session, facts);
        this.rights = new AccessRights(facts);
        this.things = new VisibleThings(facts, organizations, rights);
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
        return organizations.worker(known(), action);
    }

    /** As {@link #worker}; who manages the realm may name any organization by the parameter. */
    public Access workerAnywhere(Action action) {
        return organizations.workerAnywhere(known(), action);
    }

    /**
     * Somebody who may do that in one organization.
     *
     * @param organization the number as it stands in the path; {@code 0} for the one that the call is about
     * @throws ProblemException {@code organization.contradicting} for a parameter that names another one
     */
    public Access member(String organization, Action action) {
        return organizations.member(known(), organization, action);
    }

    /**
     * Somebody who belongs to one organization, whatever they may do there: for what is everybody's own.
     *
     * @param organization as of {@link #member}
     */
    public PersonSnapshot self(String organization) {
        return organizations.self(known(), organization);
    }

    /**
     * What the caller holds in the organization that the call is about, whether or not they may work there; empty for
     * somebody who works nowhere, where neither the call nor the token names one.
     *
     * @throws ProblemException {@code organization.not_found} for one that is named and that they don't belong to
     */
    public Optional<PersonSnapshot> membership() {
        return organizations.membership(known());
    }

    /**
     * The organization that a call is about whose caller may have to do with every one; empty if neither the call nor the
     * caller's own choice says so.
     */
    public Optional<OrganizationId> about(Caller caller) {
        return organizations.about(caller);
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
        return rights.reach(access, action) != Reach.NONE;
    }

    /** Whether somebody who was let through may do something else in all of the same organization, too. */
    public boolean reachesAll(Access access, Action action) {
        return rights.reach(access, action) == Reach.ORGANIZATION;
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
        return things.workspace(access, number).orElseThrow(WorkspaceProblems::notFound);
    }

    /**
     * A project that a request of somebody who was let through names.
     *
     * @throws ProblemException {@code project.not_found} for one of another organization, or that the caller can't see
     */
    public ProjectResource project(Access access, long number) {
        return things.project(access, number).orElseThrow(ProjectProblems::notFound);
    }

    /**
     * As {@link #workspace(Access, long)}, where the caller must be allowed something with it.
     *
     * @throws ProblemException {@code workspace.not_found}, {@code permission.denied}
     */
    public WorkspaceResource workspace(Access access, long number, Action action) {
        WorkspaceResource found = workspace(access, number);
        rights.require(access, action, found);
        return found;
    }

    /**
     * As {@link #project(Access, long)}, where the caller must be allowed something with it.
     *
     * @throws ProblemException {@code project.not_found}, {@code permission.denied}
     */
    public ProjectResource project(Access access, long number, Action action) {
        ProjectResource found = project(access, number);
        rights.require(access, action, found);
        return found;
    }

    /**
     * Somebody who may do that in one workspace.
     *
     * @param workspace the number as it stands in the path
     * @throws ProblemException {@code workspace.not_found} for one that the caller can't see
     */
    public WorkspaceAccess workspace(String workspace, Action action) {
        WorkspaceAccess found = things.workspace(known(), workspace).orElseThrow(WorkspaceProblems::notFound);
        rights.require(found.access(), action, found.workspace());
        RequestTrace.seen(session, found.workspace());
        return found;
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
        Optional<ProjectAccess> found = things.project(known(), project);
        found.ifPresent(access -> {
            requireAlso(access, action);
            RequestTrace.seen(session, access.project());
        });
        return found;
    }

    /**
     * Somebody who was let through to a project must be allowed something else with it, too.
     *
     * @throws ProblemException {@code permission.denied}
     */
    public void requireAlso(ProjectAccess access, Action action) {
        rights.require(access.access(), action, access.project());
    }

    /** Whether somebody who was let through to a project or workspace may do something else with it, too. */
    public boolean mayAlso(Access access, Action action, Resource resource) {
        return rights.may(access, action, resource);
    }

    /** Whether somebody who was let through can see a thing; nothing of another organization is seen. */
    public boolean sees(Access access, Resource resource) {
        return rights.sees(access, resource);
    }

    /** The refusal of somebody whose role doesn't have the permission. */
    public static ProblemException denied(Action action) {
        return Problem.forbidden(
                "permission.denied", "Your role does not have the permission " + action.code() + " here.");
    }
}

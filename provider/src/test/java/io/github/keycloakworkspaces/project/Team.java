package io.github.keycloakworkspaces.project;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.GroupGrants;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.ProjectId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An organization with one project, and whoever a test adds. */
final class Team {

    static final int MOST_ASSIGNMENTS = 10_000;
    static final ProjectId XRAY = new ProjectId(7);

    /** Whoever is in the project may change it, so that the rules about ranks have something to refuse. */
    private static final RoleMatrix MATRIX = RoleMatrixJson.defaults()
            .with(Role.ANNOTATOR, Action.PROJECT_CHANGE, Reach.PROJECT)
            .with(Role.REVIEWER, Action.PROJECT_CHANGE, Reach.PROJECT);

    private static final AccountId OWNER = new AccountId("owner");

    final InMemoryMembershipStore store = new InMemoryMembershipStore();
    final OrganizationId acme =
            store.create("acme", store.person(OWNER), Role.NOT_ACTIVATED).id();
    final InMemoryProjectPeople people = new InMemoryProjectPeople(store, acme, XRAY);
    final InMemoryTaskAssignees tasks = new InMemoryTaskAssignees(store);
    final ProjectPermission permission =
            new ProjectPermission(store, new TeamFacts(store, people, XRAY), new Decisions(MATRIX));
    final ProjectRoles roles = new ProjectRoles(permission, people, people, ManualGrants.ALWAYS, GroupGrants.NONE);
    final ProjectMembers members = new ProjectMembers(permission, people, roles, ManualGrants.ALWAYS);
    final TaskAssignees assignees = new TaskAssignees(permission, people, tasks, MOST_ASSIGNMENTS);

    Team() {
        people.know(store.person(OWNER));
    }

    /** Somebody of the organization who is not in the project yet; the Owner is always the same person. */
    PersonId with(String account, Role role) {
        if (role.owns()) {
            return store.person(OWNER);
        }
        PersonId person = store.person(new AccountId(account));
        store.put(acme, person, role, Source.MANUAL);
        people.know(person);
        return person;
    }

    PersonId with(String account, Role role, ProjectMembership presence) {
        PersonId person = with(account, role);
        if (presence == ProjectMembership.EXPLICIT) {
            people.explicit.add(person);
        } else if (presence == ProjectMembership.INHERITED) {
            people.inherited.add(person);
        }
        return person;
    }

    Actor acting(PersonId person, Role role) {
        return new Actor.MemberActor(person, role);
    }

    Actor owner() {
        return acting(store.person(OWNER), Role.OWNER);
    }

    ProjectRole give(Actor actor, PersonId person, Role role) {
        return roles.give(actor, acme, XRAY, person, role);
    }

    long revision() {
        return store.organization(acme).orElseThrow().revision();
    }

    /** What the call was refused with, as {@code status code}. */
    static String refusal(ThrowingCallable call) {
        Problem problem = catchThrowableOfType(ProblemException.class, call).problem();
        return problem.kind().status() + " " + problem.code();
    }
}

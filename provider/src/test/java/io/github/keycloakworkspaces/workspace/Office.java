package io.github.keycloakworkspaces.workspace;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Organization {@code acme} with its Owner and whoever a test adds, and {@code globex} beside it. */
final class Office {

    static final WorkspaceDetails PLAIN =
            new WorkspaceDetails("Radiology", null, WorkspaceDetails.DEFAULT_COLOR, false);

    final InMemoryMembershipStore members = new InMemoryMembershipStore();
    private final Set<PersonId> everybody = new LinkedHashSet<>();
    final InMemoryWorkspaceStore store = new InMemoryWorkspaceStore(members, everybody);
    private final WorkspacePermission permission = new WorkspacePermission(
            members, new WorkspaceFacts(members, store), new Decisions(RoleMatrixJson.defaults()));
    final Workspaces workspaces = new Workspaces(permission, store);
    final WorkspaceMembers memberships = new WorkspaceMembers(permission, members, store, ManualGrants.ALWAYS);
    final OrganizationId acme;
    final Actor.MemberActor owner;
    final OrganizationId globex;

    Office() {
        PersonId founder = person("owner");
        acme = members.create("acme", founder, Role.NOT_ACTIVATED).id();
        owner = new Actor.MemberActor(founder, Role.OWNER);
        globex =
                members.create("globex", person("stranger"), Role.NOT_ACTIVATED).id();
    }

    PersonId person(String account) {
        PersonId person = members.person(new AccountId(account));
        everybody.add(person);
        return person;
    }

    PersonId with(String account, Role role) {
        PersonId person = person(account);
        members.put(acme, person, role, Source.MANUAL);
        return person;
    }

    Actor.MemberActor acting(String account, Role role) {
        return new Actor.MemberActor(with(account, role), role);
    }

    WorkspaceId create(Actor.MemberActor creator, boolean personal) {
        return workspaces.create(creator, acme, personal, PLAIN).id();
    }

    WorkspaceId create(Actor.MemberActor creator) {
        return create(creator, false);
    }

    int add(Actor actor, WorkspaceId workspace, PersonId... people) {
        return memberships.add(actor, acme, workspace, MemberSelection.of(Set.of(people)));
    }

    int remove(Actor actor, WorkspaceId workspace, PersonId... people) {
        return memberships.remove(actor, acme, workspace, MemberSelection.of(Set.of(people)));
    }

    long revision() {
        return members.organization(acme).orElseThrow().revision();
    }

    /** What the call was refused with, as {@code status code}. */
    static String refusal(ThrowingCallable call) {
        Problem problem = catchThrowableOfType(ProblemException.class, call).problem();
        return problem.kind().status() + " " + problem.code();
    }
}

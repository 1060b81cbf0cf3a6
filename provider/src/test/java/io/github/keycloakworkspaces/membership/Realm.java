package io.github.keycloakworkspaces.membership;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A realm with one organization, its Owner, and whoever a test adds. */
final class Realm {

    static final AccountId OWNER = new AccountId("owner");

    final InMemoryMembershipStore store = new InMemoryMembershipStore();
    final InMemoryAccounts accounts = new InMemoryAccounts();
    /** What is given by hand. */
    ManualGrants.Kinds manual = ManualGrants.Kinds.ALL;
    /** What the Owner has taken from every other role since the guard was asked. */
    final Set<Action> withdrawn = EnumSet.noneOf(Action.class);

    private final PermissionRecheck recheck = (actor, organization, action) -> {
        boolean unchanged = store.member(organization, actor.person())
                .filter(member -> member.active() && member.role() == actor.role())
                .isPresent();
        if (!unchanged || (withdrawn.contains(action) && !actor.role().owns())) {
            throw MemberProblems.callerChanged();
        }
    };
    final Memberships memberships = new Memberships(store, accounts, recheck, organization -> manual);
    final Organizations organizations = new Organizations(store, accounts, recheck);
    final OrganizationId acme = create("acme", OWNER);

    OrganizationId create(String nativeId, AccountId owner) {
        return memberships.create(nativeId, owner).id();
    }

    /** Makes the account a member, in whatever way; a role of Owner is the organization's one Owner. */
    PersonId with(String account, Role role) {
        return role.owns() ? person(OWNER.value()) : in(acme, account, role);
    }

    PersonId in(OrganizationId organization, String account, Role role) {
        memberships.enforce(organization, new AccountId(account), role, Source.IMPORT);
        return person(account);
    }

    PersonId person(String account) {
        return store.person(new AccountId(account));
    }

    /** The one place where somebody who acts is made. */
    Actor acting(PersonId person, Role role) {
        return new Actor.MemberActor(person, role);
    }

    Actor owner() {
        return acting(person(OWNER.value()), Role.OWNER);
    }

    Member give(Actor actor, PersonId target, Role role) {
        return memberships.changeRole(actor, acme, target, role);
    }

    void delete(Actor actor, PersonId target) {
        memberships.delete(actor, acme, target);
    }

    Role roleOf(PersonId person) {
        return member(person).role();
    }

    Member member(PersonId person) {
        return store.member(acme, person).orElseThrow();
    }

    boolean mirrored(String account) {
        return accounts.inNativeOrganization("acme", new AccountId(account));
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

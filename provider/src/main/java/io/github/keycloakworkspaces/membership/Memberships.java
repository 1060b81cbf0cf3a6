package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Giving and taking roles in an organization. Each change first takes the lock on the organization and then looks at
 * the state again, so that two nodes that change the same member do it one after the other.
 */
public final class Memberships {

    private final MembershipStore store;
    private final Accounts accounts;
    private final Mandate mandate;

    public Memberships(MembershipStore store, Accounts accounts, Mandate mandate) {
        this.store = store;
        this.accounts = accounts;
        this.mandate = mandate;
    }

    /**
     * Gives a member a role; a pending or deactivated member is active with it, and {@code DI} ends the member's access.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code role.not_assignable}, {@code member.not_found},
     *     {@code owner.protected}, {@code member.self}, {@code role.higher}, {@code seats.exhausted}, {@code caller.changed}
     */
    public Member changeRole(Actor actor, OrganizationId organization, PersonId target, Role role) {
        if (!role.assignable()) {
            throw MemberProblems.notAssignable(role);
        }
        Organization locked = lock(organization);
        Member member = changeable(actor, organization, target);
        if (target.equals(actor.person())) {
            throw MemberProblems.ownRole();
        }
        Authority.requireRank(actor, role);
        if (role.working() && !member.active()) {
            requireSeat(locked);
        }
        return assign(locked, target, role, Source.MANUAL);
    }

    /**
     * Deletes the membership softly: the person keeps the account and the number, and can be invited again.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code member.self} (405), {@code member.not_found},
     *     {@code owner.protected}, {@code role.higher}, {@code caller.changed}
     */
    public void delete(Actor actor, OrganizationId organization, PersonId target) {
        if (target.equals(actor.person())) {
            throw MemberProblems.deletingOneself();
        }
        Organization locked = lock(organization);
        changeable(actor, organization, target);
        remove(locked, target);
    }

    /**
     * Deletes somebody's own membership, as {@link #delete} does: nobody has to be where they don't want to be.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found} for whoever isn't in it,
     *     {@code owner.must_transfer}
     */
    public void leave(OrganizationId organization, PersonId person) {
        Organization locked = lock(organization);
        Member member = store.liveMember(organization, person).orElseThrow(MemberProblems::organizationNotFound);
        if (member.role().owns()) {
            throw MemberProblems.ownerLeaves();
        }
        remove(locked, person);
    }

    /**
     * Adds an account as a member who was let in by a link, an administrator of the realm or an identity provider. The
     * role is the organization's default; without a free seat it is {@code NO}. A live member stays as they are. Who was
     * a member before and comes back by a link waits: who is deactivated could leave, and would work again by the link.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code account.not_imported}
     */
    public Member admit(OrganizationId organization, AccountId account, Source source) {
        Organization locked = lock(organization);
        PersonId person = store.person(account);
        Optional<Member> present = store.liveMember(organization, person);
        if (present.isPresent()) {
            if (!present.get().role().mirrored()) {
                accounts.leave(locked, account);
            }
            return present.get();
        }
        requireImported(account);
        Role role = source == Source.INVITATION ? locked.linkRole() : locked.defaultRole();
        boolean returns = source == Source.INVITATION
                && store.member(organization, person).isPresent();
        boolean waits = role.working() && (returns || !seatFree(locked));
        return assign(locked, person, waits ? Role.NOT_ACTIVATED : role, source);
    }

    /**
     * Adds an account as a member with a role that was promised before; without a free seat it is {@code NO}. A pending
     * member gets the role, every other live member stays as they are.
     */
    public Member admitAs(OrganizationId organization, AccountId account, Role role, Source source) {
        Organization locked = lock(organization);
        PersonId person = store.person(account);
        Optional<Member> present = store.liveMember(organization, person);
        Role given = role.working() && !seatFree(locked) ? Role.NOT_ACTIVATED : role;
        boolean nothingToGive = present.filter(member -> !member.role().pending() || given.pending())
                .isPresent();
        if (nothingToGive) {
            return present.orElseThrow();
        }
        requireImported(account);
        return assign(locked, person, given, source);
    }

    /**
     * Sets a role as the realm's administrator wants it, whoever has which role now; the Owner stays the Owner.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code role.not_assignable}, {@code owner.protected},
     *     {@code seats.exhausted}
     */
    public Member enforce(OrganizationId organization, AccountId account, Role role, Source source) {
        if (!role.assignable()) {
            throw MemberProblems.notAssignable(role);
        }
        Organization locked = lock(organization);
        PersonId person = store.person(account);
        if (locked.owner().equals(person)) {
            throw MemberProblems.ownerProtected();
        }
        boolean works =
                store.member(organization, person).filter(Member::active).isPresent();
        if (role.working() && !works) {
            requireSeat(locked);
        }
        return assign(locked, person, role, source);
    }

    /**
     * Makes an organization the one that a member works in.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found} for one that the person
     *     doesn't work in
     */
    public void workIn(PersonId person, OrganizationId organization) {
        Organization locked = lock(organization);
        boolean works = locked.enabled()
                && store.liveMember(organization, person).filter(Member::active).isPresent();
        if (!works) {
            throw MemberProblems.organizationNotFound();
        }
        store.setActiveOrganization(person, Optional.of(organization));
    }

    /**
     * Gives a person's account other names; {@code null} leaves one as it is.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code account.refused}
     */
    public void rename(PersonId person, @Nullable String firstName, @Nullable String lastName) {
        store.account(person).ifPresent(account -> accounts.rename(account, firstName, lastName));
    }

    /** Creates an organization for somebody who comes without an invitation and becomes its Owner. */
    public Organization foundAnew(String name, AccountId owner) {
        return found(accounts.createOrganization(name), owner);
    }

    /** Creates our part of a native organization, with its Owner. */
    public Organization found(String nativeId, AccountId owner) {
        requireImported(owner);
        PersonId person = store.person(owner);
        Organization organization = store.found(nativeId, person, Role.NOT_ACTIVATED);
        accounts.join(organization, owner);
        chooseActiveOrganization(person);
        return organization;
    }

    /**
     * Removes a member because the native organization lost the account. The Owner stays, there as well: ownership ends
     * by a transfer only.
     */
    public void expel(OrganizationId organization, AccountId account) {
        Organization locked = lock(organization);
        store.liveMember(organization, account).ifPresent(member -> {
            if (member.role().owns()) {
                accounts.join(locked, account);
            } else if (member.role().mirrored()) {
                remove(locked, member.person());
            }
        });
    }

    /**
     * Removes our part of a native organization that is being removed. Whoever worked in it works on elsewhere, if
     * anywhere.
     */
    public void dissolve(String nativeId) {
        List<PersonId> left = store.organizationOf(nativeId)
                .map(organization -> store.peopleAtWork(organization.id()))
                .orElse(List.of());
        store.removeOrganization(nativeId);
        for (PersonId person : left) {
            chooseActiveOrganization(person);
            store.account(person).ifPresent(account -> endSessionsWithoutWork(person, account));
        }
    }

    /**
     * Takes every membership from an account that is being removed; what the person did keeps its number. An organization
     * keeps such an Owner until who manages the realm passes ownership on.
     */
    public void forget(AccountId account) {
        store.findPerson(account).ifPresent(person -> {
            for (MembershipStore.Membership membership : store.memberships(person)) {
                lock(membership.organization());
                if (!membership.role().owns()) {
                    store.delete(membership.organization(), person);
                }
            }
            store.detachAccount(person);
        });
    }

    /** Others have no name that a list could show, and Keycloak can't list them as members either. */
    private static void requireImported(AccountId account) {
        if (account.elsewhere()) {
            throw MemberProblems.accountElsewhere();
        }
    }

    private Organization lock(OrganizationId organization) {
        return store.lock(organization).orElseThrow(MemberProblems::organizationNotFound);
    }

    private Member changeable(Actor actor, OrganizationId organization, PersonId target) {
        Authority.requireUnchanged(store, actor, organization);
        Authority.requireStill(mandate, actor, organization, Action.MEMBERS_CHANGE_ROLE);
        Member member = store.liveMember(organization, target).orElseThrow(MemberProblems::memberNotFound);
        if (member.role().owns()) {
            throw MemberProblems.ownerProtected();
        }
        Authority.requireRank(actor, member.role());
        return member;
    }

    private Member assign(Organization organization, PersonId person, Role role, Source source) {
        boolean worked =
                store.member(organization.id(), person).filter(Member::active).isPresent();
        Member member = store.put(organization.id(), person, role, source);
        chooseActiveOrganization(person);
        store.account(person).ifPresent(account -> {
            if (role.mirrored()) {
                accounts.join(organization, account);
            } else {
                accounts.leave(organization, account);
            }
            if (worked || !role.mirrored()) {
                endSessionsWithoutWork(person, account);
            }
        });
        return member;
    }

    private void remove(Organization organization, PersonId person) {
        store.delete(organization.id(), person);
        chooseActiveOrganization(person);
        store.account(person).ifPresent(account -> {
            accounts.leave(organization, account);
            endSessionsWithoutWork(person, account);
        });
    }

    /** Somebody who works in another organization keeps the session: what it gives is computed anew at each use. */
    private void endSessionsWithoutWork(PersonId person, AccountId account) {
        if (store.activeOrganization(person).isEmpty()) {
            accounts.endSessions(account);
        }
    }

    private void chooseActiveOrganization(PersonId person) {
        boolean works = store.activeOrganization(person)
                .flatMap(current -> store.liveMember(current, person))
                .filter(Member::active)
                .isPresent();
        if (!works) {
            store.setActiveOrganization(person, store.workplace(person));
        }
    }

    /**
     * Asks for a seat that somebody could take.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code seats.exhausted}
     */
    public void requireSeat(Organization organization) {
        if (!seatFree(organization)) {
            throw MemberProblems.seatsExhausted(Objects.requireNonNull(organization.seatLimit()));
        }
    }

    private boolean seatFree(Organization organization) {
        Integer limit = organization.seatLimit();
        return limit == null || store.activeMembers(organization.id()) < limit;
    }
}

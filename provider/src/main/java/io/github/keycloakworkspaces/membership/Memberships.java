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
    private final PermissionRecheck recheck;
    private final ManualGrants manual;
    private final Welcome welcome;
    private final Workplaces workplaces;

    /** For those who tell nobody that their waiting is over. */
    public Memberships(MembershipStore store, Accounts accounts, PermissionRecheck recheck, ManualGrants manual) {
        this(store, accounts, recheck, manual, (organization, person) -> {});
    }

    public Memberships(
            MembershipStore store, Accounts accounts, PermissionRecheck recheck, ManualGrants manual, Welcome welcome) {
        this.store = store;
        this.accounts = accounts;
        this.recheck = recheck;
        this.manual = manual;
        this.welcome = welcome;
        this.workplaces = new Workplaces(store);
    }

    /**
     * Gives a member a role; a pending or deactivated member is active with it, and {@code DI} ends the member's access.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code role.not_assignable}, {@code member.not_found},
     *     {@code owner.protected}, {@code member.self}, {@code role.higher}, {@code role.managed_by_groups},
     *     {@code seats.exhausted}, {@code caller.changed}
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
        if (!MemberChanges.withoutManual(member, role)) {
            manual.requireRoles(organization);
        }
        if (role.working() && !member.active()) {
            requireSeat(locked);
        }
        Member changed = assign(locked, Optional.of(member), target, role, Source.MANUAL);
        if (member.role().pending() && role.working()) {
            welcome.activated(locked, target);
        }
        return changed;
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
        if (!Ability.MEMBERSHIP_LEAVE.heldBy(member.role())) {
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
        return admit(lock(organization), account, source);
    }

    /** As {@link #admit(OrganizationId, AccountId, Source)}, for who has taken the organization's lock. */
    public Member admit(Organization locked, AccountId account, Source source) {
        return admit(locked, account, source, source == Source.INVITATION);
    }

    /**
     * As {@link #admit(OrganizationId, AccountId, Source)}, for somebody whom Keycloak lists because they have signed in,
     * such as by an identity provider of the organization. Who was a member before waits, as by a link.
     */
    public Member arrive(OrganizationId organization, AccountId account) {
        return admit(lock(organization), account, Source.MANUAL, true);
    }

    /** @param alone whether they come by themselves, and nobody has added them */
    private Member admit(Organization locked, AccountId account, Source source, boolean alone) {
        OrganizationId organization = locked.id();
        PersonId person = store.person(account);
        bind(organization, person, source);
        Optional<Member> former = store.member(organization, person);
        Optional<Member> present = former.filter(member -> !member.deleted());
        if (present.isPresent()) {
            if (!present.get().role().mirrored()) {
                accounts.leave(locked, account);
            }
            return present.get();
        }
        requireImported(account);
        Role role = source == Source.INVITATION ? locked.linkRole() : locked.defaultRole();
        return assign(locked, former, person, admitted(locked, role, alone && former.isPresent()), source);
    }

    /** @param returns whether somebody comes back by themselves */
    private Role admitted(Organization organization, Role role, boolean returns) {
        boolean waits = role.working() && (returns || !seatFree(organization));
        return waits ? Role.NOT_ACTIVATED : role;
    }

    /**
     * The role that somebody would have who joined by the organization's link now: {@code NO} where they would wait.
     *
     * @param account empty for somebody who has none yet
     */
    public Role roleByLink(Organization organization, Optional<AccountId> account) {
        boolean returns = account.flatMap(store::findPerson)
                .flatMap(person -> store.member(organization.id(), person))
                .isPresent();
        return admitted(organization, organization.linkRole(), returns);
    }

    /**
     * Adds an account as a member with a role that was promised before; without a free seat, and where groups alone give
     * roles by now, it is {@code NO}. A pending member gets the role, every other live member stays as they are.
     *
     * @param locked the organization, whose lock is taken
     */
    public Member admitAs(Organization locked, AccountId account, Role role, Source source) {
        OrganizationId organization = locked.id();
        PersonId person = store.person(account);
        bind(organization, person, source);
        Optional<Member> former = store.member(organization, person);
        Optional<Member> present = former.filter(member -> !member.deleted());
        Role given = promised(locked, role);
        boolean nothingToGive = present.filter(member -> !member.role().pending() || given.pending())
                .isPresent();
        if (nothingToGive) {
            return present.orElseThrow();
        }
        requireImported(account);
        return assign(locked, former, person, given, source);
    }

    private Role promised(Organization organization, Role role) {
        boolean waits = role.working() && (!manual.roles(organization.id()) || !seatFree(organization));
        return waits ? Role.NOT_ACTIVATED : role;
    }

    /**
     * The role that somebody would have who was promised one and joined now: {@code NO} where they would wait. Who works
     * there already stays as they are.
     *
     * @param account empty for somebody who has none yet
     */
    public Role roleByPromise(Organization organization, Role role, Optional<AccountId> account) {
        return account.flatMap(known -> store.liveMember(organization.id(), known))
                .map(Member::role)
                .filter(Role::working)
                .orElseGet(() -> promised(organization, role));
    }

    /**
     * Sets a role as the realm's administrator wants it, whoever has which role now; the Owner stays the Owner.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code role.not_assignable}, {@code owner.protected},
     *     {@code seats.exhausted}
     */
    public Member enforce(OrganizationId organization, AccountId account, Role role, Source source) {
        return enforce(lock(organization), account, role, source);
    }

    /** As {@link #enforce(OrganizationId, AccountId, Role, Source)}, for who has taken the organization's lock. */
    public Member enforce(Organization locked, AccountId account, Role role, Source source) {
        return enforce(locked, account, role, source, true);
    }

    /**
     * As {@link #enforce(Organization, AccountId, Role, Source)}, for an account of its holder's own whom nobody has asked:
     * whatever sessions there are stay.
     *
     * @param locked the organization, whose lock is taken
     */
    public Member impose(Organization locked, AccountId account, Role role, Source source) {
        return enforce(locked, account, role, source, false);
    }

    private Member enforce(Organization locked, AccountId account, Role role, Source source, boolean binding) {
        if (!role.assignable()) {
            throw MemberProblems.notAssignable(role);
        }
        OrganizationId organization = locked.id();
        PersonId person = store.person(account);
        if (locked.owner().equals(person)) {
            throw MemberProblems.ownerProtected();
        }
        Optional<Member> former = store.member(organization, person);
        if (role.working() && former.filter(Member::active).isEmpty()) {
            requireSeat(locked);
        }
        return assign(locked, former, person, role, source, binding);
    }

    /**
     * Lets a group's role cover the one that a member has otherwise. The revision is left to the caller, who changes many.
     *
     * @param locked the organization, whose lock is taken
     * @return {@code false}, and nothing has changed, where there is no seat for it
     */
    public boolean cover(Organization locked, Standing standing, Role role, Source source) {
        Member member = standing.member();
        return follow(locked, member, role, () -> store.cover(locked.id(), member.person(), role, source));
    }

    /** Gives a member the role back that they have otherwise; as {@link #cover}. */
    public boolean uncover(Organization locked, Standing standing) {
        Member member = standing.member();
        return follow(locked, member, standing.given(), () -> store.uncover(locked.id(), member.person()));
    }

    private boolean follow(Organization locked, Member member, Role role, Runnable change) {
        if (role.working() && !member.active() && !seatFree(locked)) {
            return false;
        }
        change.run();
        boolean asBefore = role.working() == member.role().working()
                && role.mirrored() == member.role().mirrored();
        if (!asBefore) {
            settle(locked, Optional.of(member), member.person(), role, true);
        }
        return true;
    }

    /**
     * Makes an organization the one that a member works in.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found} for one that the person
     *     doesn't work in
     */
    public void workIn(PersonId person, OrganizationId organization) {
        Organization locked = lock(organization);
        if (!locked.enabled() || !workplaces.isOne(person, organization)) {
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
        return create(accounts.createOrganization(name), owner);
    }

    /** Creates our part of a native organization, with its Owner. */
    public Organization create(String nativeId, AccountId owner) {
        requireImported(owner);
        PersonId person = store.person(owner);
        Organization organization = store.create(nativeId, person, Role.NOT_ACTIVATED);
        accounts.join(organization, owner);
        workplaces.keep(person, organization.id(), true);
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
        Optional<OrganizationId> organization = store.organizationOf(nativeId).map(Organization::id);
        List<PersonId> left = organization.map(store::peopleAtWork).orElse(List.of());
        store.removeOrganization(nativeId);
        for (PersonId person : left) {
            if (!workplaces.keep(person, organization.orElseThrow(), false)) {
                store.account(person).ifPresent(accounts::endSessions);
            }
        }
    }

    /**
     * Takes every membership from an account that is being removed; what the person did keeps its number. An organization
     * keeps such an Owner until who manages the realm passes ownership on.
     */
    public void forget(AccountId account) {
        store.findPerson(account).ifPresent(person -> {
            for (MembershipStore.Membership membership : store.memberships(person)) {
                OrganizationId organization = lock(membership.organization()).id();
                // Looked at under the lock: ownership may have been passed on to them meanwhile.
                if (store.liveMember(organization, person)
                        .filter(member -> !member.role().owns())
                        .isPresent()) {
                    store.delete(organization, person);
                }
            }
            store.detachAccount(person);
        });
    }

    /**
     * A member whose page somebody looks at who may see people.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code member.not_found}, {@code owner.protected} for
     *     the Owner's page, which is the Owner's
     */
    public Member seen(Actor actor, OrganizationId organization, PersonId person) {
        Member member = store.liveMember(organization, person).orElseThrow(MemberProblems::memberNotFound);
        if (member.role().owns() && actor instanceof Actor.MemberActor && !person.equals(actor.person())) {
            throw MemberProblems.ownersPage();
        }
        return member;
    }

    /** Whoever accepts an invitation has been asked. */
    private void bind(OrganizationId organization, PersonId person, Source source) {
        if (source == Source.INVITATION && store.imposed(organization, person)) {
            store.setImposed(organization, person, false);
        }
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
        Authority.requireStill(recheck, actor, organization, Action.MEMBERS_CHANGE_ROLE);
        Member member = store.liveMember(organization, target).orElseThrow(MemberProblems::memberNotFound);
        if (member.role().owns()) {
            throw MemberProblems.ownerProtected();
        }
        Authority.requireRank(actor, member.role());
        return member;
    }

    /** @param former the person's row in the organization, which may be deleted */
    private Member assign(
            Organization organization, Optional<Member> former, PersonId person, Role role, Source source) {
        return assign(organization, former, person, role, source, true);
    }

    private Member assign(
            Organization organization,
            Optional<Member> former,
            PersonId person,
            Role role,
            Source source,
            boolean binding) {
        Member member = former.map(row -> changed(row, role, source))
                .orElseGet(() -> store.add(organization.id(), person, role, source));
        settle(organization, former, person, role, binding);
        return member;
    }

    private Member changed(Member row, Role role, Source source) {
        store.put(row.organization(), row.person(), role, source);
        return new Member(row.id(), row.organization(), row.person(), role, source, false);
    }

    /** What follows from a role that somebody has: the native list, where they work, and, if it binds them, their sessions. */
    private void settle(
            Organization organization, Optional<Member> former, PersonId person, Role role, boolean binding) {
        boolean worked = former.filter(Member::active).isPresent();
        boolean stops = worked && !role.working();
        boolean worksOn = stops
                ? workplaces.leave(person, organization.id())
                : workplaces.keep(person, organization.id(), role.working());
        store.account(person).ifPresent(account -> {
            if (role.mirrored()) {
                accounts.join(organization, account);
            } else {
                accounts.leave(organization, account);
            }
            if (binding && !worksOn && (worked || !role.mirrored())) {
                endSessions(organization, person, account);
            }
        });
    }

    /** Of whom the organization has nothing to say but what they are in it: who was never asked stays signed in. */
    private void endSessions(Organization organization, PersonId person, AccountId account) {
        if (!store.imposed(organization.id(), person)) {
            accounts.endSessions(account);
        }
    }

    private void remove(Organization organization, PersonId person) {
        store.delete(organization.id(), person);
        boolean worksOn = workplaces.leave(person, organization.id());
        store.account(person).ifPresent(account -> {
            accounts.leave(organization, account);
            if (!worksOn) {
                endSessions(organization, person, account);
            }
        });
    }

    /**
     * Asks for a seat, and for the right to give a role by hand, for somebody who is promised that role.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code role.managed_by_groups}, {@code seats.exhausted}
     */
    public void requirePromise(Organization organization, Role role) {
        if (role.working()) {
            manual.requireRoles(organization.id());
        }
        requireSeat(organization);
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

    /** Whether one more may work in the organization. */
    public boolean seatFree(Organization organization) {
        Integer limit = organization.seatLimit();
        return limit == null || store.activeMembers(organization.id()) < limit;
    }
}

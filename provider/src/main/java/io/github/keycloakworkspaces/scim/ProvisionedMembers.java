package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.GroupStore;
import io.github.keycloakworkspaces.mapping.GroupSync;
import io.github.keycloakworkspaces.mapping.Joining;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Set;

/** Who is a member because of provisioning, and works. Everything is for somebody who has taken the organization's lock. */
public final class ProvisionedMembers {

    private final MembershipStore members;
    private final Memberships memberships;
    private final GroupStore groups;
    private final GroupSync sync;

    public ProvisionedMembers(MembershipStore members, Memberships memberships, GroupStore groups, GroupSync sync) {
        this.members = members;
        this.memberships = memberships;
        this.groups = groups;
        this.sync = sync;
    }

    /**
     * Refuses somebody who would work if there was a seat.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code seats.exhausted}
     */
    void requireSeat(Organization locked) {
        if (locked.defaultRole().working() && !memberships.seatFree(locked)) {
            throw ScimProblems.noSeat();
        }
    }

    /**
     * Makes somebody a member who is none, or who is one and inactive: with the default role, or deactivated.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code account.not_imported}
     */
    Member join(Organization locked, AccountId account, boolean active) {
        return memberships.enforce(locked, account, given(locked, account, active), Source.SCIM);
    }

    /** As {@link #join}, for an account of its holder's own, whom nobody has asked. */
    Member impose(Organization locked, AccountId account, boolean active) {
        return memberships.impose(locked, account, given(locked, account, active), Source.SCIM);
    }

    private static Role given(Organization locked, AccountId account, boolean active) {
        if (account.elsewhere()) {
            throw MemberProblems.accountElsewhere();
        }
        return active ? locked.defaultRole() : Role.DEACTIVATED;
    }

    /**
     * Gives somebody the role of their groups again, or else the default role.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code seats.exhausted}
     */
    void activate(Organization locked, PersonId person) {
        AccountId account = members.account(person).orElseThrow(ScimProblems::notFound);
        boolean works =
                members.liveMember(locked.id(), person).filter(Member::active).isPresent();
        if (!works) {
            requireSeat(locked);
        }
        join(locked, account, true);
        if (grouped(locked, person)) {
            // The default role above was given by no hand: the groups win over it.
            groups.ran(locked.id(), Set.of(person), GroupSource.SCIM);
        }
        sync.recompute(locked, person);
    }

    /** Lets somebody hold what is known about them gives. */
    void settle(Organization locked, PersonId person) {
        sync.recompute(locked, person);
    }

    /** Takes somebody who is hidden out of every group that was pushed, and lets them work no more. */
    void leave(Organization locked, PersonId person) {
        if (grouped(locked, person)) {
            members.account(person)
                    .ifPresent(account -> sync.seen(locked, account, GroupSource.SCIM, Set.of(), Joining.MEMBERS_ONLY));
        } else {
            sync.recompute(locked, person);
        }
    }

    private boolean grouped(Organization locked, PersonId person) {
        return groups
                .heard(locked.id(), Set.of(person))
                .getOrDefault(person, GroupStore.Heard.NOTHING)
                .present()
                .stream()
                .anyMatch(group -> group.source() == GroupSource.SCIM);
    }
}

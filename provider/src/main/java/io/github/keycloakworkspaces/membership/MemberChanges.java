package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody may change of one member, as {@link Memberships} would decide it. That all seats are taken is not part of
 * it: that changes from one moment to the next.
 *
 * @param roles those that the member may be given, from the highest on, the present one included; empty where the
 *     role is fixed
 * @param delete whether the membership may be ended
 */
public record MemberChanges(Set<Role> roles, boolean delete) {

    /** For people who change nobody. */
    public static final MemberChanges NONE = new MemberChanges(Set.of(), false);

    public MemberChanges {
        Set<Role> copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        roles = Collections.unmodifiableSet(copy);
    }

    /**
     * What an actor may do who has {@code members.change_role}.
     *
     * @param manual whether roles are given by hand in the organization
     */
    public static MemberChanges of(Actor actor, Member member, boolean manual) {
        boolean changeable = !member.deleted()
                && !member.role().owns()
                && !member.person().equals(actor.person())
                && Authority.mayGive(actor, member.role());
        if (!changeable) {
            return NONE;
        }
        Set<Role> roles = Authority.assignable(actor).stream()
                .filter(role -> manual || withoutManual(member, role))
                .collect(Collectors.toSet());
        return new MemberChanges(roles, true);
    }

    /** Where groups alone give roles, a hand only ends somebody's access, and takes that back. */
    static boolean withoutManual(Member member, Role role) {
        return role.deactivated() || member.endedByHand();
    }

    /** Whether somebody who works or waits may be deactivated. */
    public boolean deactivate(Member member) {
        return member.role() != Role.DEACTIVATED && roles.contains(Role.DEACTIVATED);
    }
}

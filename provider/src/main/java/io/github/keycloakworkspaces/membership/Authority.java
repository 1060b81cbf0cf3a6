package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds for everybody who changes something, asked for once the organization's lock is taken. */
public final class Authority {

    private Authority() {}

    /**
     * Takes the organization's lock for somebody who changes something in it.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed}
     */
    public static Organization lock(MembershipStore store, Actor actor, OrganizationId organization) {
        Organization locked = store.lock(organization).orElseThrow(MemberProblems::organizationNotFound);
        requireUnchanged(store, actor, organization);
        return locked;
    }

    /**
     * As {@link #lock(MembershipStore, Actor, OrganizationId)}, and asks again whether they may do what they were let
     * through for.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed}
     */
    public static Organization lock(
            MembershipStore store, PermissionRecheck recheck, Actor actor, OrganizationId organization, Action action) {
        Organization locked = store.lock(organization).orElseThrow(MemberProblems::organizationNotFound);
        requireStill(recheck, actor, organization, action);
        return locked;
    }

    static void requireStill(PermissionRecheck recheck, Actor actor, OrganizationId organization, Action action) {
        if (actor instanceof Actor.MemberActor member) {
            recheck.require(member, organization, action);
        }
    }

    /** The permission was given for a role; whoever lost it meanwhile has no say. */
    private static void requireUnchanged(MembershipStore store, Actor actor, OrganizationId organization) {
        if (actor instanceof Actor.MemberActor claimed) {
            boolean unchanged = store.member(organization, claimed.person())
                    .filter(member -> member.active() && member.role() == claimed.role())
                    .isPresent();
            if (!unchanged) {
                throw MemberProblems.callerChanged();
            }
        }
    }

    /** Nobody gives a role above their own or changes somebody of a higher one. */
    public static void requireRank(Actor actor, Role role) {
        if (!mayGive(actor, role)) {
            throw MemberProblems.higherRole();
        }
    }

    /**
     * Asks for the right to give every role that can be given: for what gives or takes roles of anybody afterwards, without
     * asking whose.
     */
    public static void requireEveryRank(Actor actor) {
        for (Role role : Role.values()) {
            if (role.assignable()) {
                requireRank(actor, role);
            }
        }
    }

    /** The roles that somebody may give to others. */
    public static Set<Role> assignable(Actor actor) {
        return Arrays.stream(Role.values())
                .filter(role -> role.assignable() && mayGive(actor, role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Whether {@link #requireRank} lets that role through. */
    public static boolean mayGive(Actor actor, Role role) {
        return !(actor instanceof Actor.MemberActor member) || !role.outranks(member.role());
    }
}

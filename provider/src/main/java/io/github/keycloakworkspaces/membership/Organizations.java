package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Settings of an organization, and the passing on of its ownership; each change takes the organization's lock first. */
public final class Organizations {

    private final MembershipStore store;
    private final Accounts accounts;
    private final PermissionRecheck recheck;

    public Organizations(MembershipStore store, Accounts accounts, PermissionRecheck recheck) {
        this.store = store;
        this.accounts = accounts;
        this.recheck = recheck;
    }

    /**
     * Gives the organization another title.
     *
     * @param title not blank, at most 255 characters, as Keycloak stores it
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.title_link},
     *     {@code organization.title_taken}, {@code organization.not_found}, {@code caller.changed}
     */
    public Organization rename(Actor actor, OrganizationId id, String title) {
        Organization organization = lock(actor, id);
        if (!title.equals(organization.title())) {
            if (actor instanceof Actor.MemberActor && OrganizationNames.looksLikeLink(title)) {
                throw MemberProblems.titleIsLink();
            }
            accounts.renameOrganization(organization, title);
        }
        return reread(id);
    }

    /**
     * Says which role people get who become members by the link or natively; those who are members keep theirs.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code role.not_assignable}, {@code role.higher},
     *     {@code organization.not_found}, {@code caller.changed}
     */
    public Organization setDefaultRole(Actor actor, OrganizationId id, Role role) {
        if (!role.assignable()) {
            throw MemberProblems.notAssignable(role);
        }
        lock(actor, id);
        Authority.requireRank(actor, role);
        store.setDefaultRole(id, role);
        return reread(id);
    }

    /**
     * Passes ownership on to a member who works in the organization; the former Owner is an Administrator then. There
     * is exactly one Owner at every moment.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code owner.only}, {@code member.not_found},
     *     {@code owner.needs_active_member}, {@code organization.not_found}, {@code caller.changed}
     */
    public Organization transfer(Actor actor, OrganizationId id, PersonId to) {
        Organization organization = lock(actor, id);
        if (!Ability.OWNERSHIP_TRANSFER.heldBy(actor)) {
            throw MemberProblems.onlyOwner("passes ownership on");
        }
        Member heir = store.liveMember(id, to).orElseThrow(MemberProblems::memberNotFound);
        if (!heir.active()) {
            throw MemberProblems.ownerNeedsActiveMember();
        }
        if (!organization.owner().equals(to)) {
            PersonId former = organization.owner();
            store.transferOwnership(id, former, to, Role.ADMINISTRATOR);
            if (store.account(former).isEmpty()) {
                store.delete(id, former); // whose account is gone works nowhere
            }
        }
        return reread(id);
    }

    /**
     * Says how many members may have a working role. Those who have one keep it, however many they are.
     *
     * @param limit {@code null} for any number
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code seats.realm_only},
     *     {@code organization.not_found}
     */
    public Organization setSeatLimit(Actor actor, OrganizationId id, @Nullable Integer limit) {
        if (actor instanceof Actor.MemberActor) {
            throw MemberProblems.seatsOfTheRealm();
        }
        lock(actor, id);
        store.setSeatLimit(id, limit);
        return reread(id);
    }

    /**
     * Takes the organization's lock for a change of how long its log is kept: whoever the log is about must not be able to
     * empty it.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code owner.only}, {@code organization.not_found},
     *     {@code caller.changed}
     */
    public void holdForRetention(Actor actor, OrganizationId id) {
        if (!Ability.RETENTION_CHANGE.heldBy(actor)) {
            throw MemberProblems.onlyOwner("changes how long the log is kept");
        }
        lock(actor, id);
    }

    /** Everything here is what {@code members.change_role} is asked for. */
    private Organization lock(Actor actor, OrganizationId id) {
        return Authority.lock(store, recheck, actor, id, Action.MEMBERS_CHANGE_ROLE);
    }

    private Organization reread(OrganizationId id) {
        return store.organization(id).orElseThrow(MemberProblems::organizationNotFound);
    }
}

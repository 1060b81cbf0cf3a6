package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Optional;

/** The organization that each person works in at present: one in which they have a working role, or none. */
final class Workplaces {

    private final MembershipStore store;

    Workplaces(MembershipStore store) {
        this.store = store;
    }

    /**
     * As {@link #keep}, for somebody who has lost their work in an organization. Another one may be taking from them at this
     * moment what they would work in next; so that is looked at by one after the other.
     */
    boolean leave(PersonId person, OrganizationId left) {
        store.hold(person);
        return keep(person, left, false);
    }

    /**
     * Keeps the organization that somebody works in, or finds them the next one, once they can't work there any more.
     * Whoever works in another organization keeps their sessions: what these give is computed anew at each use.
     *
     * @param changed the organization of which it is known whether they work there now
     * @return whether they work anywhere
     */
    boolean keep(PersonId person, OrganizationId changed, boolean works) {
        Optional<OrganizationId> before = store.activeOrganization(person);
        boolean stays = before.filter(present -> present.equals(changed) ? works : isOne(person, present))
                .isPresent();
        if (stays) {
            return true;
        }
        Optional<OrganizationId> next = store.workplace(person);
        if (!next.equals(before)) {
            store.setActiveOrganization(person, next);
        }
        return next.isPresent();
    }

    /** Whether somebody has a role there by which they work. */
    boolean isOne(PersonId person, OrganizationId organization) {
        return store.liveMember(organization, person).filter(Member::active).isPresent();
    }
}

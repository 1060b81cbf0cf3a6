package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Set;

/**
 * What came of taking explicit memberships by hand.
 *
 * @param people from how many people something was taken
 * @param held those whom a group keeps where they are
 */
public record Removal(int people, Set<PersonId> held) {

    public Removal {
        held = Set.copyOf(held);
    }

    /**
     * Refuses a removal of people who were named and stay nevertheless.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code membership.by_group}
     */
    public Removal requireNobodyHeld() {
        if (!held.isEmpty()) {
            throw MemberProblems.heldByGroups(held);
        }
        return this;
    }
}

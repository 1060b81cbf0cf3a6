package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.PersonId;

/** What is done for somebody who waited and was given a role by hand, in the transaction that gives it. */
@FunctionalInterface
public interface Welcome {

    /**
     * Somebody who waited works from now on.
     *
     * @param organization whose lock is taken
     */
    void activated(Organization organization, PersonId person);
}

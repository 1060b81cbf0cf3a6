package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.PersonId;

/** Who may have the realm send mail to strangers. */
@FunctionalInterface
public interface Inviters {

    /**
     * Where the realm verifies addresses, and where anybody may found an organization, only somebody whose own address
     * is verified.
     */
    boolean mayMail(PersonId person);
}

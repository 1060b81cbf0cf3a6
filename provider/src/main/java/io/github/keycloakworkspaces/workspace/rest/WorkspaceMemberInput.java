package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to add.
 *
 * @param workspace that of the path, if it is there
 */
record WorkspaceMemberInput(long user, @Nullable Long workspace) {

    PersonId person() {
        return PersonNumbers.one(user);
    }
}

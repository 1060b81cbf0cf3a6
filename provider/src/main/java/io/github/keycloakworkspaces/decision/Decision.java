package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import java.util.Objects;

/**
 * The answer, with what decided it. Parts that contradict each other are an {@link IllegalArgumentException}.
 *
 * @param role the role that counted: the project role where it replaces the organization's
 * @param reach how far the permission goes; {@link Reach#NONE} exactly if denied
 * @param revision the state of the organization that was decided on
 */
public record Decision(boolean permitted, Reason reason, Role role, Reach reach, long revision) {

    public Decision {
        Objects.requireNonNull(role);
        if (reason.permits() != permitted || (reach == Reach.NONE) == permitted) {
            throw new IllegalArgumentException(
                    "permitted=" + permitted + " with " + reason.code() + " and reach " + reach.code());
        }
    }
}

package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an invitation lets nobody in any more: who sent it could not send it today. */
public enum VoidReason implements Coded {
    /** Doesn't work in the organization any more. */
    INVITER_NOT_ACTIVE,
    /** Works there, and may not invite any more. */
    INVITER_MAY_NOT_INVITE,
    /** Has a lower role by now than the one that the invitation promises. */
    INVITER_ROLE_LOWER,
    /** May not let anybody into one of the workspaces or projects any more. */
    INVITER_WITHOUT_PLACES;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<VoidReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}

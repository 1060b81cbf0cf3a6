package io.github.keycloakworkspaces.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which invitations a list shows, the latest first.
 *
 * @param state {@code null} for all, as at {@code now}
 * @param search is contained in the address, whatever the case; {@code null} for all
 * @param limit rows a page; {@code Integer.MAX_VALUE} for all
 */
public record InvitationQuery(
        EmailInvitation.@Nullable State state, @Nullable String search, Instant now, int offset, int limit) {

    /** All that somebody can follow at that moment. */
    public static InvitationQuery open(Instant now) {
        return new InvitationQuery(EmailInvitation.State.OPEN, null, now, 0, Integer.MAX_VALUE);
    }
}

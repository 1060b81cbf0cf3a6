package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.roles.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that one node alone may send now, with all that stands in it.
 *
 * @param mail the number of its row
 * @param turn whose it is
 * @param attempt from 1
 * @param title of the organization
 * @param inviter {@code null} if they are gone
 * @param server the server's address, as it was when the mail was asked for
 */
public record MailMessage(
        long mail,
        MailTurn turn,
        int attempt,
        EmailAddress email,
        Role role,
        String title,
        @Nullable MemberProfile inviter,
        Instant expiresAt,
        InvitationToken token,
        String server) {}

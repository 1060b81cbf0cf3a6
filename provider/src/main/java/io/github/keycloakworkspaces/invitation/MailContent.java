package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.roles.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a mail is about, with what stands in it. */
public sealed interface MailContent {

    /** What is done with each kind. */
    interface Visitor<T> {
        T invitation(Invitation invitation);

        T activation(Activation activation);
    }

    <T> T accept(Visitor<T> visitor);

    /**
     * Somebody is invited.
     *
     * @param inviter {@code null} if they are gone
     */
    record Invitation(Role role, @Nullable MemberProfile inviter, Instant expiresAt, InvitationToken token)
            implements MailContent {

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.invitation(this);
        }
    }

    /**
     * Somebody who waited has a role.
     *
     * @param alias of the organization, which their pages are found by
     */
    record Activation(Role role, String alias) implements MailContent {

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.activation(this);
        }
    }
}

package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Coded;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An invitation of one person by e-mail: one address, one use, an end.
 *
 * @param createdAt when it was sent for the last time
 * @param usedAt when somebody joined by it
 * @param revokedAt when it was taken back
 * @param ofRealm whether the realm's administration says what it says, so that nobody in the organization answers for it
 * @param voidReason why it lets nobody in although it is neither used nor taken back
 */
public record EmailInvitation(
        InvitationId id,
        OrganizationId organization,
        EmailAddress email,
        Role role,
        InvitedPlaces places,
        PersonId invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        MailReport mail,
        boolean ofRealm,
        @Nullable VoidReason voidReason) {

    /** One that somebody in the organization has sent, and that nothing is wrong with. */
    public EmailInvitation(
            InvitationId id,
            OrganizationId organization,
            EmailAddress email,
            Role role,
            InvitedPlaces places,
            PersonId invitedBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt,
            MailReport mail) {
        this(
                id,
                organization,
                email,
                role,
                places,
                invitedBy,
                createdAt,
                expiresAt,
                usedAt,
                revokedAt,
                mail,
                false,
                null);
    }

    /** What has become of an invitation. */
    public enum State implements Coded {
        OPEN,
        EXPIRED,
        USED,
        REVOKED,
        /** Who sent it has lost what it gives. */
        VOID;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (voidReason != null) {
            return State.VOID;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    /** Whether it was neither used nor taken back, so that it can be sent again. */
    public boolean unsettled() {
        return usedAt == null && revokedAt == null;
    }

    EmailInvitation revoked(Instant at) {
        return copy(at, mail, voidReason);
    }

    EmailInvitation ended(VoidReason reason) {
        return copy(revokedAt, mail, reason);
    }

    private EmailInvitation copy(@Nullable Instant revoked, MailReport report, @Nullable VoidReason reason) {
        return new EmailInvitation(
                id,
                organization,
                email,
                role,
                places,
                invitedBy,
                createdAt,
                expiresAt,
                usedAt,
                revoked,
                report,
                ofRealm,
                reason);
    }
}

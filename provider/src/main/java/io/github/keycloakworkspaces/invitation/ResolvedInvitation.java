package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.Organization;
import org.jspecify.annotations.Nullable;

/**
 * Where a token leads that works now.
 *
 * @param invitation {@code null} for the organization's link, which is for everybody
 */
public record ResolvedInvitation(
        Organization organization, @Nullable EmailInvitation invitation) {

    /** Whether an invitation is for somebody. */
    public enum Fit {
        FITS,
        /** It was sent to another address. */
        OTHER_ADDRESS,
        /** It was sent to that address, but nobody has shown that the mailbox is theirs. */
        UNVERIFIED,
        /** The account is of a user federation that doesn't import it, and can't be a member's. */
        NOT_IMPORTED
    }

    /** Anybody could have put the invited address into an account; only a verified one counts. */
    public Fit fit(Invitee invitee) {
        if (invitee.account().elsewhere()) {
            return Fit.NOT_IMPORTED;
        }
        EmailInvitation sent = invitation;
        if (sent == null) {
            return Fit.FITS;
        }
        if (!invitee.has(sent.email())) {
            return Fit.OTHER_ADDRESS;
        }
        return invitee.verified() ? Fit.FITS : Fit.UNVERIFIED;
    }
}

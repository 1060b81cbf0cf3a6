package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.Organization;
import org.jspecify.annotations.Nullable;

/**
 * Where a token leads that works now.
 *
 * @param invitation {@code null} for the organization's link, which is for everybody
 */
public record Offer(Organization organization, @Nullable EmailInvitation invitation) {

    /** Whether an offer is for somebody. */
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
    public Fit fit(Guest guest) {
        if (guest.account().elsewhere()) {
            return Fit.NOT_IMPORTED;
        }
        EmailInvitation sent = invitation;
        if (sent == null) {
            return Fit.FITS;
        }
        if (!guest.has(sent.email())) {
            return Fit.OTHER_ADDRESS;
        }
        return guest.verified() ? Fit.FITS : Fit.UNVERIFIED;
    }
}

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
        UNVERIFIED
    }

    /** Anybody could have put the invited address into an account; only a verified one counts. */
    public Fit fit(Guest guest) {
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

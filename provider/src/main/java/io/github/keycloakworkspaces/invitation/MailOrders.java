package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;

/** The mails of a realm's invitations that wait to be sent; stored with what they are about, in one transaction. */
public interface MailOrders {

    /** Has an invitation's mail sent, in place of the one that waits, if there is one. */
    void put(OrganizationId organization, InvitationId invitation, String nonce, String tokenHash, Instant now);

    /** An invitation that ends before its mail was sent has none sent any more. */
    void drop(OrganizationId organization, InvitationId invitation);
}

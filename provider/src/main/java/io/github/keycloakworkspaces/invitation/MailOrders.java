package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;

/** The mails of a realm that wait to be sent; stored with what they are about, in one transaction. */
public interface MailOrders {

    /** Has an invitation's mail sent, in place of the one that waits, if there is one. */
    void put(OrganizationId organization, InvitationId invitation, String nonce, String tokenHash, Instant now);

    /** Has a member's mail about the activation sent, from that moment on, in place of the one that waits. */
    void put(OrganizationId organization, PersonId person, Instant due);

    /** An invitation that ends before its mail was sent has none sent any more. */
    void drop(OrganizationId organization, InvitationId invitation);
}

package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.Organization;
import java.util.List;

/** What one request to invite came to, in the order of its addresses; the tokens are here and in the mails only. */
public record IssuedInvitations(Organization organization, List<Outcome> outcomes) {

    public IssuedInvitations {
        outcomes = List.copyOf(outcomes);
    }

    /** What was done about one address. */
    public sealed interface Outcome {}

    /** An invitation that has to be sent. */
    public record Issued(EmailInvitation invitation, InvitationToken token) implements Outcome {}

    /** Somebody of this organization, who needs no invitation. */
    public record AlreadyMember(EmailAddress email) implements Outcome {}
}

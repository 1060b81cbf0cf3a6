package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.invitation.IssuedInvitations.Issued;
import io.github.keycloakworkspaces.membership.Organization;

/** Sends the mail of an invitation. */
public interface InvitationMailer {

    /** A mail that fails is an answer, never an exception. */
    MailReport send(Organization organization, Issued issued);
}

package io.github.keycloakworkspaces.invitation.jpa;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.invitation.MailTurn;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;

/**
 * A mail that is this node's for now.
 *
 * @param attempt which one this is, from 1
 */
public record MailClaim(long mail, MailTurn turn, int attempt, String server, About about) {

    /** What it is about, as it is stored. */
    public sealed interface About {}

    public record OfInvitation(
            String nonce, String tokenHash, EmailAddress email, Role role, PersonId invitedBy, Instant expiresAt)
            implements About {}

    /**
     * About a role that somebody was given.
     *
     * @param person who was activated
     */
    public record OfActivation(PersonId person) implements About {}
}

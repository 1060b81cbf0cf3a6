package io.github.keycloakworkspaces.invitation;

/** Keeps what a refusal has found out, whatever becomes of the transaction in which somebody was refused. */
@FunctionalInterface
public interface VoidNotes {

    /** See {@link EmailInvitations#end}. */
    void write(EmailInvitation invitation, String tokenHash, VoidReason reason);
}

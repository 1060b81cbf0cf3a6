package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.LinkSigner;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.Optional;

/**
 * The tokens of e-mail invitations, made from the realm's key and a nonce that is stored as long as the mail waits: a
 * server that starts again sends the same link as the one that died, and every attempt of one mail has the same.
 */
public final class MailTokens {

    private final LinkSigner signer;

    public MailTokens(LinkSigner signer) {
        this.signer = signer;
    }

    public InvitationToken make(OrganizationId organization, EmailAddress email, String nonce) {
        return InvitationToken.from(signer.sign(text(organization, email, nonce)));
    }

    /** The one with that hash; empty if the realm has lost the key that it was made with. */
    public Optional<InvitationToken> again(OrganizationId organization, EmailAddress email, String nonce, String hash) {
        return signer.codes(text(organization, email, nonce)).stream()
                .map(InvitationToken::from)
                .filter(token -> token.hash().equals(hash))
                .findFirst();
    }

    private static String text(OrganizationId organization, EmailAddress email, String nonce) {
        return "workspaces-mail:" + organization + ":" + email + ":" + nonce;
    }
}

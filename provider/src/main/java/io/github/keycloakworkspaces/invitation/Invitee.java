package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account who follows an invitation.
 *
 * @param email of the account
 * @param verified whether it was shown that the mailbox is theirs
 */
public record Invitee(AccountId account, @Nullable String email, boolean verified) {

    boolean has(EmailAddress address) {
        return email != null
                && EmailAddress.read(email).filter(address.readable()::equals).isPresent();
    }
}

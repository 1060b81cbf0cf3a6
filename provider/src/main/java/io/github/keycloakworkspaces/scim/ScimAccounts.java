package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** What provisioning asks of the identity server about accounts. */
public interface ScimAccounts {

    /** Empty where several accounts may have one address, unless it is the name of one. */
    Optional<AccountId> find(EmailAddress address);

    /** Makes an account without credentials. */
    NewAccount create(EmailAddress address, ScimName name);

    /**
     * Gives an account these names and this address.
     *
     * @return what the account doesn't take: its other parts are as wanted
     */
    Optional<Refusal> update(AccountId account, EmailAddress address, ScimName name);

    /**
     * An account that was made.
     *
     * @param refusal what it doesn't take
     */
    record NewAccount(AccountId id, Optional<Refusal> refusal) {}

    /** What an account doesn't take. */
    enum Refusal {
        /** Somebody else has the address. */
        ADDRESS,
        /** The user profile of the realm doesn't allow the names. */
        NAMES
    }
}

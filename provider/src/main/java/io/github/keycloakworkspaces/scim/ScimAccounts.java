package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** What provisioning asks of the identity server about accounts. */
public interface ScimAccounts {

    /** Empty where several accounts may have one address, unless it is the name of one. */
    Optional<AccountId> find(EmailAddress address);

    /** Makes an account without credentials. */
    NewAccount create(EmailAddress address, ScimName name);

    /** Whether an address is in one of the domains that the realm's administrator has given to an organization. */
    boolean owns(Organization organization, EmailAddress address);

    /** Whether an account has an address at this moment, whatever was read of it before. */
    boolean has(AccountId account, EmailAddress address);

    /**
     * Signs everybody out of an account of whose address nobody knows whether it is theirs, where the realm asks that, and
     * takes from it what they signed in with.
     */
    void doubt(AccountId account);

    /**
     * Gives an account these names and this address. Another address signs everybody out.
     *
     * @param vouchedFor whether the realm's administrator has given the organization the address's domain; otherwise
     *     passwords, passkeys and linked identities of who had the account before are taken from it with the old address
     * @return what the account doesn't take: its other parts are as wanted
     */
    Optional<Refusal> update(AccountId account, EmailAddress address, ScimName name, boolean vouchedFor);

    /**
     * An account that was made.
     *
     * @param refusal what it doesn't take
     */
    record NewAccount(AccountId id, Optional<Refusal> refusal) {}

    /** What an account doesn't take. */
    enum Refusal {
        /** It has rights in the realm, which whoever gets its mails would have, too. */
        ADMINISTRATOR,
        /** Somebody else has the address. */
        ADDRESS,
        /** The user profile of the realm doesn't allow the names. */
        NAMES
    }
}

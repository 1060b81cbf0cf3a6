package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** What membership asks of the identity server about accounts and its own organizations. */
public interface Accounts {

    /** Ends every session of the account, offline ones too, and makes all its tokens worthless. */
    void endSessions(AccountId account);

    /**
     * Makes the account an (unmanaged) member of the native organization; nothing happens if it is one, or if the realm
     * doesn't mirror memberships.
     */
    void join(Organization organization, AccountId account);

    /**
     * Takes the account out of the native organization, unless that organization manages the account, or the realm
     * doesn't mirror memberships.
     */
    void leave(Organization organization, AccountId account);

    /** As {@link #leave}, whether or not the realm mirrors memberships. */
    void unlist(Organization organization, AccountId account);

    /**
     * Gives an account other names, as its holder would; {@code null} leaves one as it is.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code account.refused}
     */
    void rename(AccountId account, @Nullable String firstName, @Nullable String lastName);

    /**
     * Gives the native organization another name.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.title_taken}
     */
    void renameOrganization(Organization organization, String name);

    /**
     * Creates a native organization with a name that begins so and is free, and an alias made from it.
     *
     * @return its id
     */
    String createOrganization(String name);
}

package io.github.keycloakworkspaces.shared;

/**
 * Told of what changes in one realm. Once the transaction is committed, nothing that was remembered of it before is used
 * any more, on any node.
 */
public interface Changes {

    /** Anything that a decision in the organization may depend on. */
    void organization(OrganizationId id);

    /** What the person works in, or whose account it is. */
    void person(PersonId id);

    /** The account: its names, whether it is enabled, its roles. */
    void account(AccountId id);

    /** Which account has a name: one was added, or is called something else. */
    void names();

    /** More than can be told one by one. */
    void realm();
}

package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.GroupSync;
import io.github.keycloakworkspaces.mapping.SyncProblem;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Optional;

/**
 * The accounts of people whom an organization provisions. It writes the profile of those accounts alone that were made for
 * it, as long as they are of no other organization: everybody else's are not in its hands.
 */
public final class ProvisionedAccounts {

    private final MembershipStore members;
    private final ScimAccounts accounts;
    private final GroupSync sync;

    public ProvisionedAccounts(MembershipStore members, ScimAccounts accounts, GroupSync sync) {
        this.members = members;
        this.accounts = accounts;
        this.sync = sync;
    }

    /** @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.invalid_value} */
    static EmailAddress address(UserRecord record) {
        return record.address()
                .orElseThrow(
                        () -> ScimProblems.invalidValue(
                                "An e-mail address is needed: in emails, or else as userName. This is none that mail can be sent to."));
    }

    Optional<AccountId> find(EmailAddress address) {
        return accounts.find(address);
    }

    ScimAccounts.NewAccount create(UserRecord record) {
        return accounts.create(address(record), record.name());
    }

    /**
     * Makes sure of an account that was found by its address. Somebody may have given it the address of a person who comes
     * later; and another organization may be giving it the next one at this moment.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code account.being_made}
     */
    void confirm(AccountId account, EmailAddress address) {
        if (account.elsewhere()) {
            return;
        }
        members.hold(members.person(account));
        if (!accounts.has(account, address)) {
            throw ScimProblems.accountBeingMade();
        }
        accounts.doubt(account);
    }

    /** Whether the realm's administrator has given the organization the domain of an address. */
    boolean vouchedFor(Organization organization, EmailAddress address) {
        return accounts.owns(organization, address);
    }

    private boolean vouchedFor(OrganizationId organization, EmailAddress address) {
        return members.organization(organization)
                .filter(present -> vouchedFor(present, address))
                .isPresent();
    }

    /** Lets the account say what was sent, if it is in the organization's hands. */
    void follow(OrganizationId organization, PersonId person, UserRecord record) {
        // Nobody joins another organization by the address of before.
        members.hold(person);
        boolean elsewhere = members.memberships(person).stream()
                .anyMatch(membership -> !membership.organization().equals(organization));
        if (!elsewhere) {
            members.account(person)
                    .flatMap(account -> accounts.update(
                            account, address(record), record.name(), vouchedFor(organization, address(record))))
                    .ifPresent(refusal -> missed(organization, person, refusal));
        }
    }

    /** Tells the organization's administrators what an account doesn't take. */
    void missed(OrganizationId organization, PersonId person, ScimAccounts.Refusal refusal) {
        sync.missed(organization, person, GroupSource.SCIM, problem(refusal));
    }

    private static SyncProblem problem(ScimAccounts.Refusal refusal) {
        return switch (refusal) {
            case ADMINISTRATOR ->
                new SyncProblem(
                        "account.administrator",
                        "The account keeps its names and its e-mail address: it has rights in the realm that no organization"
                                + " gives. What was sent is kept.");
            case ADDRESS ->
                new SyncProblem(
                        "account.address_taken",
                        "The account keeps its e-mail address: the new one can't be given to it. What was sent is kept.");
            case NAMES ->
                new SyncProblem(
                        "account.refused",
                        "The account keeps its names: the realm's user profile does not allow the new ones. What was sent is"
                                + " kept.");
        };
    }
}

package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Digits;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of an organization for its provisioning; each change under the organization's lock. */
public final class ProvisionedUsers implements ScimUsers {

    private final MembershipStore members;
    private final ScimUserStore store;
    private final ProvisionedMembers membership;
    private final ProvisionedAccounts accounts;

    public ProvisionedUsers(
            MembershipStore members, ScimUserStore store, ProvisionedMembers membership, ProvisionedAccounts accounts) {
        this.members = members;
        this.store = store;
        this.membership = membership;
        this.accounts = accounts;
    }

    @Override
    public Page<ScimUser> list(OrganizationId organization, ScimQuery<UserAttribute> query) {
        return store.list(organization, query);
    }

    @Override
    public ScimUser get(OrganizationId organization, String id) {
        return present(organization, id).user();
    }

    /** Whoever is taken for a duplicate here is found by the same user name, or has the same address. */
    @Override
    public ScimUser create(OrganizationId organization, UserState state) {
        UserRecord record = state.record();
        EmailAddress address = ProvisionedAccounts.address(record);
        Organization locked = lock(organization);
        if (store.named(organization, record.userName()).isPresent()) {
            throw nameTaken();
        }
        Optional<AccountId> account = accounts.find(address);
        Optional<ProvisionedPerson> known =
                account.flatMap(members::findPerson).flatMap(person -> store.find(organization, person));
        Optional<ProvisionedPerson> present = known.filter(person -> !person.hidden());
        if (present.isPresent()) {
            return adopt(locked, present.get(), state);
        }
        requireAddressFree(organization, address, null);
        if (state.active()) {
            membership.requireSeat(locked);
        }
        PersonId person = account.isEmpty()
                ? createAccount(locked, state)
                : join(
                        locked,
                        account.get(),
                        state,
                        known.filter(ProvisionedPerson::provisioned).isPresent());
        if (known.isPresent()) {
            membership.settle(locked, person);
        }
        return known(organization, person).user();
    }

    private PersonId createAccount(Organization locked, UserState state) {
        ScimAccounts.NewAccount account = accounts.create(state.record());
        PersonId person = membership.join(locked, account.id(), state.active()).person();
        store.put(locked.id(), person, state, true);
        account.refusal().ifPresent(refusal -> accounts.missed(locked.id(), person, refusal));
        return person;
    }

    private PersonId join(Organization locked, AccountId account, UserState state, boolean provisioned) {
        EmailAddress address = ProvisionedAccounts.address(state.record());
        if (!provisioned) {
            accounts.confirm(account, address);
        }
        boolean imposed = !provisioned && !accounts.vouchedFor(locked, address);
        Member member = imposed
                ? membership.impose(locked, account, state.active())
                : membership.join(locked, account, state.active());
        PersonId person = member.person();
        store.put(locked.id(), person, state, provisioned);
        members.setImposed(locked.id(), person, imposed);
        if (provisioned) {
            accounts.follow(locked.id(), person, state.record());
        }
        return person;
    }

    /** Somebody is a member by other means and known by another name: what is sent is kept from now on. */
    private ScimUser adopt(Organization locked, ProvisionedPerson present, UserState state) {
        if (present.owner() || present.recorded()) {
            throw addressTaken();
        }
        PersonId person = present.user().id();
        put(locked, present, state);
        return known(locked.id(), person).user();
    }

    @Override
    public ScimUser change(OrganizationId organization, String id, UserChange change) {
        Organization locked = lock(organization);
        ProvisionedPerson present = present(organization, id);
        UserState state = change.of(present.state());
        if (state.equals(present.state())) {
            return present.user();
        }
        if (present.owner() && !state.active()) {
            throw ScimProblems.ownerProtected();
        }
        requireFree(organization, present, state.record());
        put(locked, present, state);
        if (present.provisioned()
                && !present.owner()
                && !state.record().equals(present.state().record())) {
            accounts.follow(organization, present.user().id(), state.record());
        }
        return known(organization, present.user().id()).user();
    }

    private void requireFree(OrganizationId organization, ProvisionedPerson present, UserRecord record) {
        UserRecord before = present.state().record();
        if (!record.userName().equals(before.userName())
                && store.named(organization, record.userName())
                        .filter(other -> !other.equals(present.user().id()))
                        .isPresent()) {
            throw nameTaken();
        }
        if (!record.address().equals(before.address())) {
            EmailAddress address = ProvisionedAccounts.address(record);
            requireAddressFree(organization, address, present.user().id());
        }
    }

    private void requireAddressFree(OrganizationId organization, EmailAddress address, @Nullable PersonId except) {
        if (store.addressed(organization, address).stream().anyMatch(other -> !other.equals(except))) {
            throw addressTaken();
        }
    }

    /** Writes down what was sent, and lets it take effect if it is another state than the one that was shown. */
    private void put(Organization locked, ProvisionedPerson present, UserState state) {
        PersonId person = present.user().id();
        boolean turned = state.active() != present.state().active();
        boolean active = turned ? state.active() : present.sentActive();
        store.put(locked.id(), person, new UserState(state.record(), active), present.provisioned());
        if (turned && active) {
            membership.activate(locked, person);
        } else if (turned) {
            membership.settle(locked, person);
        }
    }

    @Override
    public void delete(OrganizationId organization, String id) {
        Organization locked = lock(organization);
        ProvisionedPerson present = present(organization, id);
        if (present.owner()) {
            throw ScimProblems.ownerProtected();
        }
        PersonId person = present.user().id();
        if (!present.recorded()) {
            store.put(organization, person, present.state(), false);
        }
        store.hide(organization, person);
        membership.leave(locked, person);
    }

    private ProvisionedPerson present(OrganizationId organization, String id) {
        return Digits.positive(id)
                .map(PersonId::new)
                .flatMap(person -> store.find(organization, person))
                .filter(person -> !person.hidden())
                .orElseThrow(ScimProblems::notFound);
    }

    private ProvisionedPerson known(OrganizationId organization, PersonId person) {
        return store.find(organization, person).orElseThrow(ScimProblems::notFound);
    }

    private Organization lock(OrganizationId organization) {
        return members.lock(organization).orElseThrow(ScimProblems::notFound);
    }

    private static ProblemException nameTaken() {
        return ScimProblems.uniqueness("Somebody in this organization has this userName already.");
    }

    private static ProblemException addressTaken() {
        return ScimProblems.uniqueness("Somebody in this organization has this e-mail address already.");
    }
}

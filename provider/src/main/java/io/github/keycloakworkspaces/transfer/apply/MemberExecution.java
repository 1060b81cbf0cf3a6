package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.apply.Directory.Account;
import io.github.keycloakworkspaces.transfer.apply.MemberRows.NewMember;
import io.github.keycloakworkspaces.transfer.plan.MemberStep;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Executes what a plan does to members. Seats become free before they are taken. The Owner before the plan changes only
 * after ownership has been transferred.
 */
final class MemberExecution implements MemberStep.Visitor {

    private static final Actor REALM = new Actor.RealmManager(null);

    private final TransferStores stores;
    private final Directory directory;
    private final Comparison comparison;
    private final KnownIds ids;
    private final List<MemberStep.AddMember> added = new ArrayList<>();
    private final List<MemberStep.SetOwnerFacts> ownerFacts = new ArrayList<>();
    private final List<MemberStep.ChangeMember> changed = new ArrayList<>();
    private final List<MemberStep.RemoveMember> removed = new ArrayList<>();
    private MemberStep.@Nullable TransferOwnership transfer;

    MemberExecution(TransferStores stores, Directory directory, Comparison comparison, KnownIds ids) {
        this.stores = stores;
        this.directory = directory;
        this.comparison = comparison;
        this.ids = ids;
    }

    @Override
    public void visit(MemberStep.AddMember step) {
        added.add(step);
    }

    @Override
    public void visit(MemberStep.SetOwnerFacts step) {
        ownerFacts.add(step);
    }

    @Override
    public void visit(MemberStep.ChangeMember step) {
        changed.add(step);
    }

    @Override
    public void visit(MemberStep.RemoveMember step) {
        removed.add(step);
    }

    @Override
    public void visit(MemberStep.TransferOwnership step) {
        transfer = step;
    }

    /** The user name of the Owner after the plan; {@code null} for somebody whose account is gone. */
    @Nullable
    String owner() {
        return transfer == null ? comparison.owner() : transfer.to();
    }

    void run(Organization organization) {
        OrganizationId id = organization.id();
        remove(id, user -> !isOwner(user));
        change(id, step -> !isOwner(step.user()) && !step.role().working());
        change(id, step -> !isOwner(step.user()) && step.role().working());
        add(organization);
        ownerFacts.forEach(step -> setFacts(id, step));
        if (transfer != null) {
            transfer(organization, ids.person(transfer.to()));
        }
        change(id, step -> isOwner(step.user()));
        remove(id, this::isOwner);
    }

    /** Whether somebody is the Owner before the plan. */
    private boolean isOwner(String user) {
        return user.equals(comparison.owner());
    }

    private void remove(OrganizationId id, Predicate<String> which) {
        removed.stream()
                .map(MemberStep.RemoveMember::user)
                .filter(which)
                .forEach(user -> stores.memberships().delete(REALM, id, ids.person(user)));
    }

    private void change(OrganizationId id, Predicate<MemberStep.ChangeMember> which) {
        changed.stream()
                .filter(which)
                .forEach(
                        step -> stores.memberships().enforce(id, ids.account(step.user()), step.role(), step.source()));
    }

    private void setFacts(OrganizationId id, MemberStep.SetOwnerFacts step) {
        PersonId owner = ids.person(step.user());
        stores.memberRows().setFacts(id, owner, step.source(), step.createdAt());
        if (step.current()) {
            stores.memberRows().moveTo(id, List.of(owner));
        }
    }

    private void transfer(Organization organization, PersonId to) {
        stores.store().transferOwnership(organization.id(), organization.owner(), to, Role.ADMINISTRATOR);
        if (comparison.owner() == null) {
            stores.store().delete(organization.id(), organization.owner());
        }
    }

    /** Somebody who was a member before has a row already. */
    private void add(Organization organization) {
        OrganizationId id = organization.id();
        Set<String> known =
                comparison.state().members().stream().map(MemberState::user).collect(Collectors.toSet());
        addRows(id, added.stream().filter(step -> !known.contains(step.user())).toList());
        added.stream()
                .filter(step -> known.contains(step.user()))
                .forEach(step -> stores.store().put(id, ids.person(step.user()), step.role(), step.source()));
        mirror(organization);
        setCurrent(id);
    }

    private void addRows(OrganizationId id, List<MemberStep.AddMember> steps) {
        Map<AccountId, PersonId> people = stores.memberRows()
                .people(steps.stream().map(step -> ids.account(step.user())).toList());
        steps.forEach(step -> ids.add(step.user(), Objects.requireNonNull(people.get(ids.account(step.user())))));
        stores.memberRows()
                .add(
                        id,
                        steps.stream()
                                .map(step -> new NewMember(
                                        ids.person(step.user()),
                                        step.role(),
                                        step.source(),
                                        step.createdAt(),
                                        step.deletedAt()))
                                .toList());
    }

    private void setCurrent(OrganizationId id) {
        List<MemberStep.AddMember> working = added.stream()
                .filter(step -> step.deletedAt() == null && step.role().working())
                .toList();
        List<PersonId> workers = new ArrayList<>(
                working.stream().map(step -> ids.person(step.user())).toList());
        String owner = comparison.owner();
        if (comparison.plan().creates() && owner != null) {
            workers.add(ids.person(owner));
        }
        stores.memberRows().workIn(id, workers);
        stores.memberRows()
                .moveTo(
                        id,
                        working.stream()
                                .filter(MemberStep.AddMember::current)
                                .map(step -> ids.person(step.user()))
                                .toList());
    }

    /** Most new members of an import are native members already, so all native members are asked for at once. */
    private void mirror(Organization organization) {
        boolean creates = comparison.plan().creates();
        if (added.isEmpty() && !creates) {
            return;
        }
        Set<AccountId> natives = directory.membersOf(organization.nativeId()).stream()
                .map(Account::id)
                .collect(Collectors.toSet());
        Map<AccountId, Boolean> wanted = new HashMap<>();
        String owner = comparison.owner();
        if (creates) {
            natives.forEach(account -> wanted.put(account, false));
        }
        if (creates && owner != null) {
            wanted.put(ids.account(owner), true);
        }
        added.forEach(step -> wanted.put(
                ids.account(step.user()),
                step.deletedAt() == null && step.role().mirrored()));
        wanted.forEach((account, mirrored) -> {
            if (mirrored && !natives.contains(account)) {
                stores.accounts().join(organization, account);
            } else if (!mirrored && natives.contains(account)) {
                stores.accounts().leave(organization, account);
            }
        });
    }
}

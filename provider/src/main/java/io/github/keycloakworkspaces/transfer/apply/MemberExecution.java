package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.apply.Directory.Account;
import io.github.keycloakworkspaces.transfer.apply.MemberRows.NewMember;
import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier.Look;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import io.github.keycloakworkspaces.transfer.plan.Step;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The members of one plan. Seats become free before they are taken, and nobody passes on what they no longer have. */
final class MemberExecution {

    private static final Actor REALM = new Actor.RealmManager(null);

    private final TransferStores stores;
    private final Directory directory;
    private final Look look;
    private final Map<String, PersonId> people = new HashMap<>();

    MemberExecution(TransferStores stores, Directory directory, Look look) {
        this.stores = stores;
        this.directory = directory;
        this.look = look;
        look.state().members().forEach(member -> people.put(member.user(), member.person()));
    }

    /** Their numbers by user name, once everything is done. */
    Map<String, PersonId> people() {
        return people;
    }

    Organization found(String nativeId) {
        Step.Found step = look.plan().steps(Step.Found.class).findFirst().orElseThrow();
        String owner = step.owner();
        PersonId person =
                owner == null ? stores.memberRows().stranger() : stores.store().person(account(owner));
        if (owner != null) {
            people.put(owner, person);
        }
        Organization organization =
                stores.store().found(nativeId, person, look.state().head().defaultRole());
        stores.memberRows().setFacts(organization.id(), step.facts());
        return organization;
    }

    void run(Organization organization) {
        Plan plan = look.plan();
        OrganizationId id = organization.id();
        String owner = look.state().head().owner();
        plan.steps(Step.RemoveMember.class)
                .filter(step -> !step.user().equals(owner))
                .forEach(step -> remove(id, step.user()));
        change(id, step -> !step.user().equals(owner) && !step.role().working());
        change(id, step -> !step.user().equals(owner) && step.role().working());
        add(organization, plan.steps(Step.AddMember.class).toList());
        plan.steps(Step.SetOwnersFacts.class).forEach(step -> {
            stores.memberRows().setFacts(id, person(step.user()), step.source(), step.createdAt());
            if (step.current()) {
                stores.memberRows().moveTo(id, List.of(person(step.user())));
            }
        });
        plan.steps(Step.PassOn.class).forEach(step -> passOn(organization, person(step.to())));
        change(id, step -> step.user().equals(owner));
        plan.steps(Step.RemoveMember.class)
                .filter(step -> step.user().equals(owner))
                .forEach(step -> remove(id, step.user()));
    }

    private void change(OrganizationId id, Predicate<Step.ChangeMember> which) {
        look.plan()
                .steps(Step.ChangeMember.class)
                .filter(which)
                .forEach(step -> stores.memberships().enforce(id, account(step.user()), step.role(), step.source()));
    }

    private void passOn(Organization organization, PersonId to) {
        stores.store().transferOwnership(organization.id(), organization.owner(), to, Role.ADMINISTRATOR);
        if (look.state().head().owner() == null) {
            stores.store().delete(organization.id(), organization.owner());
        }
    }

    private void remove(OrganizationId id, String user) {
        stores.memberships().delete(REALM, id, person(user));
    }

    /** Somebody who was a member before has a row already. */
    private void add(Organization organization, List<Step.AddMember> steps) {
        OrganizationId id = organization.id();
        Map<String, MemberState> former =
                look.state().members().stream().collect(Collectors.toMap(MemberState::user, member -> member));
        List<Step.AddMember> fresh =
                steps.stream().filter(step -> !former.containsKey(step.user())).toList();
        Map<AccountId, PersonId> numbers = stores.memberRows()
                .people(fresh.stream().map(step -> account(step.user())).toList());
        fresh.forEach(step -> people.put(step.user(), Objects.requireNonNull(numbers.get(account(step.user())))));
        stores.memberRows()
                .add(
                        id,
                        fresh.stream()
                                .map(step -> new NewMember(
                                        person(step.user()),
                                        step.role(),
                                        step.source(),
                                        step.createdAt(),
                                        step.deletedAt()))
                                .toList());
        steps.stream()
                .filter(step -> former.containsKey(step.user()))
                .forEach(step -> stores.store().put(id, person(step.user()), step.role(), step.source()));
        mirror(organization, steps);
        List<Step.AddMember> working = steps.stream()
                .filter(step -> step.deletedAt() == null && step.role().working())
                .toList();
        List<PersonId> workers = new ArrayList<>(
                working.stream().map(step -> person(step.user())).toList());
        String owner = look.state().head().owner();
        if (look.plan().founds() && owner != null) {
            workers.add(person(owner));
        }
        stores.memberRows().workIn(id, workers);
        stores.memberRows()
                .moveTo(
                        id,
                        working.stream()
                                .filter(Step.AddMember::current)
                                .map(step -> person(step.user()))
                                .toList());
    }

    /** Most newcomers of an import are native members already: those are asked for at once. */
    private void mirror(Organization organization, List<Step.AddMember> steps) {
        if (steps.isEmpty() && !look.plan().founds()) {
            return;
        }
        Set<AccountId> natives = directory.membersOf(organization.nativeId()).stream()
                .map(Account::id)
                .collect(Collectors.toSet());
        Map<AccountId, Boolean> wanted = new HashMap<>();
        String owner = look.state().head().owner();
        if (look.plan().founds()) {
            natives.forEach(account -> wanted.put(account, false));
        }
        if (look.plan().founds() && owner != null) {
            wanted.put(account(owner), true);
        }
        steps.forEach(step -> wanted.put(
                account(step.user()), step.deletedAt() == null && step.role().mirrored()));
        wanted.forEach((account, mirrored) -> {
            if (mirrored && !natives.contains(account)) {
                stores.accounts().join(organization, account);
            } else if (!mirrored && natives.contains(account)) {
                stores.accounts().leave(organization, account);
            }
        });
    }

    private AccountId account(String user) {
        Account account = look.accounts().get(user);
        if (account != null) {
            return account.id();
        }
        return stores.store()
                .account(person(user))
                .orElseThrow(() -> new IllegalStateException("no account of " + user));
    }

    private PersonId person(String user) {
        PersonId person = people.get(user);
        if (person == null) {
            throw new IllegalStateException("no number of " + user);
        }
        return person;
    }
}

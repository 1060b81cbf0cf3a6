package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.Directory.Account;
import io.github.keycloakworkspaces.transfer.MemberRows.NewMember;
import io.github.keycloakworkspaces.transfer.OrganizationApplier.Look;
import io.github.keycloakworkspaces.transfer.OrganizationState.MemberState;
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

    private final Tools tools;
    private final Directory directory;
    private final Look look;
    private final Map<String, PersonId> people = new HashMap<>();

    MemberExecution(Tools tools, Directory directory, Look look) {
        this.tools = tools;
        this.directory = directory;
        this.look = look;
        look.state().members().forEach(member -> people.put(member.user(), member.person()));
    }

    /** Their numbers by user name, once everything is done. */
    Map<String, PersonId> people() {
        return people;
    }

    Organization found(String nativeId) {
        Deed.Found deed = look.plan().deeds(Deed.Found.class).findFirst().orElseThrow();
        String owner = deed.owner();
        PersonId person =
                owner == null ? tools.memberRows().stranger() : tools.store().person(account(owner));
        if (owner != null) {
            people.put(owner, person);
        }
        Organization organization =
                tools.store().found(nativeId, person, look.state().head().defaultRole());
        tools.memberRows().setFacts(organization.id(), deed.facts());
        return organization;
    }

    void run(Organization organization) {
        Plan plan = look.plan();
        OrganizationId id = organization.id();
        String owner = look.state().head().owner();
        plan.deeds(Deed.RemoveMember.class)
                .filter(deed -> !deed.user().equals(owner))
                .forEach(deed -> remove(id, deed.user()));
        change(id, deed -> !deed.user().equals(owner) && !deed.role().working());
        change(id, deed -> !deed.user().equals(owner) && deed.role().working());
        add(organization, plan.deeds(Deed.AddMember.class).toList());
        plan.deeds(Deed.SetOwnersFacts.class).forEach(deed -> {
            tools.memberRows().setFacts(id, person(deed.user()), deed.source(), deed.createdAt());
            if (deed.current()) {
                tools.memberRows().moveTo(id, List.of(person(deed.user())));
            }
        });
        plan.deeds(Deed.PassOn.class).forEach(deed -> passOn(organization, person(deed.to())));
        change(id, deed -> deed.user().equals(owner));
        plan.deeds(Deed.RemoveMember.class)
                .filter(deed -> deed.user().equals(owner))
                .forEach(deed -> remove(id, deed.user()));
    }

    private void change(OrganizationId id, Predicate<Deed.ChangeMember> which) {
        look.plan()
                .deeds(Deed.ChangeMember.class)
                .filter(which)
                .forEach(deed -> tools.memberships().enforce(id, account(deed.user()), deed.role(), deed.source()));
    }

    private void passOn(Organization organization, PersonId to) {
        tools.store().transferOwnership(organization.id(), organization.owner(), to, Role.ADMINISTRATOR);
        if (look.state().head().owner() == null) {
            tools.store().delete(organization.id(), organization.owner());
        }
    }

    private void remove(OrganizationId id, String user) {
        tools.memberships().delete(REALM, id, person(user));
    }

    /** Somebody who was a member before has a row already. */
    private void add(Organization organization, List<Deed.AddMember> deeds) {
        OrganizationId id = organization.id();
        Map<String, MemberState> former =
                look.state().members().stream().collect(Collectors.toMap(MemberState::user, member -> member));
        List<Deed.AddMember> fresh =
                deeds.stream().filter(deed -> !former.containsKey(deed.user())).toList();
        Map<AccountId, PersonId> numbers = tools.memberRows()
                .people(fresh.stream().map(deed -> account(deed.user())).toList());
        fresh.forEach(deed -> people.put(deed.user(), Objects.requireNonNull(numbers.get(account(deed.user())))));
        tools.memberRows()
                .add(
                        id,
                        fresh.stream()
                                .map(deed -> new NewMember(
                                        person(deed.user()),
                                        deed.role(),
                                        deed.source(),
                                        deed.createdAt(),
                                        deed.deletedAt()))
                                .toList());
        deeds.stream()
                .filter(deed -> former.containsKey(deed.user()))
                .forEach(deed -> tools.store().put(id, person(deed.user()), deed.role(), deed.source()));
        mirror(organization, deeds);
        List<Deed.AddMember> working = deeds.stream()
                .filter(deed -> deed.deletedAt() == null && deed.role().working())
                .toList();
        List<PersonId> workers = new ArrayList<>(
                working.stream().map(deed -> person(deed.user())).toList());
        String owner = look.state().head().owner();
        if (look.plan().founds() && owner != null) {
            workers.add(person(owner));
        }
        tools.memberRows().workIn(id, workers);
        tools.memberRows()
                .moveTo(
                        id,
                        working.stream()
                                .filter(Deed.AddMember::current)
                                .map(deed -> person(deed.user()))
                                .toList());
    }

    /** Most newcomers of an import are native members already: those are asked for at once. */
    private void mirror(Organization organization, List<Deed.AddMember> deeds) {
        if (deeds.isEmpty() && !look.plan().founds()) {
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
        deeds.forEach(deed -> wanted.put(
                account(deed.user()), deed.deletedAt() == null && deed.role().mirrored()));
        wanted.forEach((account, mirrored) -> {
            if (mirrored && !natives.contains(account)) {
                tools.accounts().join(organization, account);
            } else if (!mirrored && natives.contains(account)) {
                tools.accounts().leave(organization, account);
            }
        });
    }

    private AccountId account(String user) {
        Account account = look.accounts().get(user);
        if (account != null) {
            return account.id();
        }
        return tools.store()
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

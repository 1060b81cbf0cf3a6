package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.Directory.Account;
import io.github.keycloakworkspaces.transfer.Directory.NativeOrganization;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.OrganizationState.Head;
import io.github.keycloakworkspaces.transfer.OrganizationState.MemberState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings organizations of one realm to the state that documents describe. */
public final class OrganizationApplier {

    private final Planner planner;
    private final OrganizationStates states;
    private final Directory directory;
    private final Tools tools;

    public OrganizationApplier(Planner planner, OrganizationStates states, Directory directory, Tools tools) {
        this.planner = planner;
        this.states = states;
        this.directory = directory;
        this.tools = tools;
    }

    /** The organization with that alias as a document that says all of it; empty if the realm has none. */
    public Optional<OrganizationDocument> read(String alias) {
        return directory
                .organization(alias)
                .flatMap(found -> tools.store().organizationOf(found.id()))
                .map(organization ->
                        Documents.of(states.read(List.of(organization.id())).get(0)));
    }

    /** The organization with that alias, whose log tells of what a document has changed. */
    public Optional<OrganizationId> find(String alias) {
        return directory
                .organization(alias)
                .flatMap(found -> tools.store().organizationOf(found.id()))
                .map(Organization::id);
    }

    /**
     * What {@link #apply} would do; nothing is changed.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.*}, naming the place in the document;
     *     {@code seats.exhausted}, {@code organization.title_taken}
     */
    public Plan plan(Wish wish) {
        Look look = look(wish, false);
        Plan plan = look.plan();
        look.present()
                .ifPresentOrElse(
                        present -> plan.deeds(Deed.Rename.class)
                                .forEach(rename -> directory.requireName(rename.name(), present.id())),
                        () -> plan.deeds(Deed.Found.class).forEach(found -> directory.requireName(found.name(), null)));
        return plan;
    }

    /**
     * Does it, or nothing if there is nothing to do.
     *
     * @return what was done
     * @throws io.github.keycloakworkspaces.shared.ProblemException as {@link #plan}; it has to
     *     end the transaction
     */
    public Plan apply(Wish wish) {
        Look look = look(wish, true);
        if (!look.plan().empty()) {
            new Execution(tools, directory, look).run();
        }
        return look.plan();
    }

    /**
     * What was found out about a document.
     *
     * @param accounts everybody whom the document or the native organization names, by user name
     */
    record Look(
            Plan plan,
            OrganizationState state,
            Optional<NativeOrganization> present,
            Optional<Organization> organization,
            Map<String, Account> accounts) {}

    private Look look(Wish wish, boolean lock) {
        OrganizationDocument document = wish.document();
        Optional<NativeOrganization> present = directory.organization(document.alias());
        Optional<Organization> organization =
                present.flatMap(found -> tools.store().organizationOf(found.id()));
        if (lock) {
            organization.ifPresent(found -> tools.store().lock(found.id()));
        }
        Map<String, Account> named = new LinkedHashMap<>(directory.accounts(Names.in(document)));
        Map<String, Account> accounts = new LinkedHashMap<>();
        named.values().forEach(account -> accounts.put(account.username(), account));
        if (organization.isPresent()) {
            OrganizationState state =
                    states.read(List.of(organization.get().id())).get(0);
            Set<String> staying =
                    state.members().stream().map(MemberState::user).collect(Collectors.toSet());
            Plan plan = planner.plan(wish, state, false, people(named, staying));
            return new Look(plan, state, present, organization, accounts);
        }
        if (present.isEmpty()) {
            directory.requireAlias(document.alias());
        }
        List<Account> natives = present.map(found -> directory.membersOf(found.id())).orElse(List.of()).stream()
                .filter(account -> !account.id().elsewhere())
                .toList();
        natives.forEach(account -> accounts.put(account.username(), account));
        natives.forEach(account -> named.putIfAbsent(account.username(), account));
        People people = people(named, Set.of());
        OrganizationState blank = blank(wish, present, people);
        boolean left = wish.mode().removes() && document.members().said();
        Wish whole = left ? wish : wish.with(withNatives(wish, natives, people));
        return new Look(planner.plan(whole, blank, true, people), blank, present, organization, accounts);
    }

    /** @param present those who may stay whatever their account is */
    private static People people(Map<String, Account> named, Set<String> present) {
        return (place, name) -> {
            Account account = named.get(name);
            if (account == null) {
                throw DocumentProblems.unknownPerson(place, name);
            }
            if (account.id().elsewhere() && !present.contains(account.username())) {
                throw DocumentProblems.notImported(place, name);
            }
            return account.username();
        };
    }

    private static OrganizationState blank(Wish wish, Optional<NativeOrganization> present, People people) {
        String name = wish.document().owner().value();
        if (!wish.document().owner().said()) {
            throw DocumentProblems.invalid(wish.at("owner"), "is needed for an organization that isn't there yet");
        }
        String alias = wish.document().alias();
        String owner = name == null ? null : people.user(wish.at("owner"), name);
        String title = present.map(NativeOrganization::name).orElse(alias);
        Head head = new Head(alias, title, owner, Role.NOT_ACTIVATED, null, null, 0, Instant.EPOCH);
        List<MemberState> members = owner == null
                ? List.of()
                : List.of(
                        new MemberState(owner, PersonId.NOBODY, Role.OWNER, Source.MANUAL, Instant.EPOCH, null, false));
        return new OrganizationState(head, members, List.of(), List.of(), Map.of(), List.of());
    }

    /** Whoever is a native member already comes along, with the organization's default role. */
    private static OrganizationDocument withNatives(Wish wish, List<Account> natives, People people) {
        OrganizationDocument document = wish.document();
        List<MemberEntry> members = new ArrayList<>(document.members().given(List.of()));
        Set<String> named = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            named.add(people.user(
                    wish.at("members[" + i + "].user"), members.get(i).user()));
        }
        String owner = document.owner().value();
        if (owner != null) {
            named.add(people.user(wish.at("owner"), owner));
        }
        natives.stream()
                .map(Account::username)
                .filter(named::add)
                .forEach(user -> members.add(
                        new MemberEntry(user, Stated.nothing(), Stated.of(Source.MANUAL), null, null, false)));
        return new OrganizationDocument(
                document.alias(),
                document.name(),
                document.owner(),
                document.defaultRole(),
                document.seatLimit(),
                document.activityDays(),
                document.facts(),
                Stated.of(members),
                document.workspaces(),
                document.templates(),
                document.permissions(),
                document.invitations());
    }
}

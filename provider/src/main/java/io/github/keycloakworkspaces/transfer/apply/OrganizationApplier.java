package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.apply.Directory.Account;
import io.github.keycloakworkspaces.transfer.apply.Directory.NativeOrganization;
import io.github.keycloakworkspaces.transfer.document.DocumentBuilder;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.document.PersonNames;
import io.github.keycloakworkspaces.transfer.plan.DesiredState;
import io.github.keycloakworkspaces.transfer.plan.NameResolver;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import io.github.keycloakworkspaces.transfer.plan.Planner;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Properties;
import io.github.keycloakworkspaces.transfer.state.OrganizationStates;
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
    private final TransferStores stores;

    public OrganizationApplier(Planner planner, OrganizationStates states, Directory directory, TransferStores stores) {
        this.planner = planner;
        this.states = states;
        this.directory = directory;
        this.stores = stores;
    }

    /** The organization with that alias as a document that says all of it; empty if the realm has none. */
    public Optional<OrganizationDocument> read(String alias) {
        return directory
                .organization(alias)
                .flatMap(found -> stores.store().organizationOf(found.id()))
                .flatMap(organization -> state(organization.id()))
                .map(DocumentBuilder::of);
    }

    /** The organization with that alias, whose log tells of what a document has changed. */
    public Optional<OrganizationId> find(String alias) {
        return directory
                .organization(alias)
                .flatMap(found -> stores.store().organizationOf(found.id()))
                .map(Organization::id);
    }

    /**
     * What {@link #apply} would do; nothing is changed.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.*}, naming the location in the document;
     *     {@code seats.exhausted}, {@code organization.title_taken}
     */
    public Plan plan(DesiredState desired) {
        Comparison comparison = compare(desired, false);
        Plan plan = comparison.plan();
        String name = plan.newName();
        NativeOrganization present = comparison.nativeOrganization().orElse(null);
        // A native organization that is there already keeps its name when our part of it is created.
        if (name != null && (present == null || !plan.creates())) {
            directory.requireName(name, present == null ? null : present.id());
        }
        return plan;
    }

    /**
     * Does it, or nothing if there is nothing to do.
     *
     * @return what was done
     * @throws io.github.keycloakworkspaces.shared.ProblemException as {@link #plan}, and {@code organization.not_found}
     *     for one that is removed at this moment; it has to end the transaction
     */
    public Plan apply(DesiredState desired) {
        Comparison comparison = compare(desired, true);
        if (!comparison.plan().empty()) {
            OrganizationId changed = new PlanExecution(stores, directory, comparison).run();
            if (!desired.mode().restores() && comparison.touchesGroups()) {
                stores.evaluation().start(stores.store().lock(changed).orElseThrow());
            }
        }
        return comparison.plan();
    }

    /** It may have been removed at this moment. */
    private Organization locked(Organization found) {
        return stores.store().lock(found.id()).orElseThrow(MemberProblems::organizationNotFound);
    }

    /** Empty for an organization that was removed meanwhile. */
    private Optional<OrganizationState> state(OrganizationId id) {
        return states.read(List.of(id)).stream().findFirst();
    }

    private Comparison compare(DesiredState desired, boolean lock) {
        OrganizationDocument document = desired.document();
        Optional<NativeOrganization> present = directory.organization(document.alias());
        Optional<Organization> organization = present.flatMap(
                        found -> stores.store().organizationOf(found.id()))
                .map(found -> lock ? locked(found) : found);
        Map<String, Account> named = new LinkedHashMap<>(directory.accounts(PersonNames.in(document)));
        Map<String, Account> accounts = new LinkedHashMap<>();
        named.values().forEach(account -> accounts.put(account.username(), account));
        if (organization.isPresent()) {
            OrganizationState state = state(organization.get().id()).orElseThrow(MemberProblems::organizationNotFound);
            Set<String> staying =
                    state.members().stream().map(MemberState::user).collect(Collectors.toSet());
            Plan plan = planner.plan(desired, state, false, names(named, staying));
            return new Comparison(plan, state, present, organization, accounts);
        }
        if (present.isEmpty()) {
            directory.requireAlias(document.alias());
        }
        List<Account> natives = present.map(found -> directory.membersOf(found.id())).orElse(List.of()).stream()
                .filter(account -> !account.id().elsewhere())
                .toList();
        natives.forEach(account -> accounts.put(account.username(), account));
        natives.forEach(account -> named.putIfAbsent(account.username(), account));
        NameResolver names = names(named, Set.of());
        OrganizationState blank = blank(desired, present, names);
        boolean left = desired.mode().removes() && document.members().present();
        DesiredState whole = left ? desired : desired.with(withNatives(desired, natives, names));
        return new Comparison(planner.plan(whole, blank, true, names), blank, present, organization, accounts);
    }

    /** @param present those who may stay whatever their account is */
    private NameResolver names(Map<String, Account> named, Set<String> present) {
        return new NameResolver() {
            @Override
            public String user(String location, String name) {
                Account account = named.get(name);
                if (account == null) {
                    throw DocumentProblems.unknownPerson(location, name);
                }
                if (account.id().elsewhere() && !present.contains(account.username())) {
                    throw DocumentProblems.notImported(location, name);
                }
                return account.username();
            }

            @Override
            public Optional<GroupRef> group(GroupSource source, String name) {
                return (source.named() ? Optional.of(name) : directory.group(name))
                        .map(key -> new GroupRef(source, key));
            }
        };
    }

    private static OrganizationState blank(
            DesiredState desired, Optional<NativeOrganization> present, NameResolver names) {
        String name = desired.document().owner().value();
        if (!desired.document().owner().present()) {
            throw DocumentProblems.invalid(
                    desired.location("owner"), "is needed for an organization that isn't there yet");
        }
        String alias = desired.document().alias();
        String owner = name == null ? null : names.user(desired.location("owner"), name);
        String title = present.map(NativeOrganization::name).orElse(alias);
        Properties properties = new Properties(alias, title, owner, Role.NOT_ACTIVATED, null, null, 0, Instant.EPOCH);
        List<MemberState> members = owner == null
                ? List.of()
                : List.of(
                        new MemberState(owner, PersonId.NOBODY, Role.OWNER, Source.MANUAL, Instant.EPOCH, null, false));
        return new OrganizationState(properties, members, List.of(), List.of(), Map.of(), List.of());
    }

    /** Whoever is a native member already comes along, with the organization's default role. */
    private static OrganizationDocument withNatives(DesiredState desired, List<Account> natives, NameResolver names) {
        OrganizationDocument document = desired.document();
        List<MemberEntry> members = new ArrayList<>(document.members().valueOr(List.of()));
        Set<String> named = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            named.add(names.user(
                    desired.location("members[" + i + "].user"), members.get(i).user()));
        }
        String owner = document.owner().value();
        if (owner != null) {
            named.add(names.user(desired.location("owner"), owner));
        }
        natives.stream()
                .map(Account::username)
                .filter(named::add)
                .forEach(user -> members.add(new MemberEntry(
                        user, Given.absent(), Given.of(Source.MANUAL), Given.absent(), null, null, false, null)));
        return new OrganizationDocument(
                document.alias(),
                document.name(),
                document.owner(),
                document.defaultRole(),
                document.seatLimit(),
                document.activityDays(),
                document.facts(),
                document.memberPart(),
                Given.of(members),
                document.workspaces(),
                document.templates(),
                document.permissions(),
                document.invitations(),
                document.groupPart());
    }
}

package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.Standing;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets people of one organization, whose lock is taken, hold what facts and mappings give. */
final class PersonSync {

    private final MembershipStore members;
    private final Memberships memberships;
    private final MappingStores stores;
    private final ManualManagement manual;
    private final Organization locked;
    private List<GroupMapping> mappings;
    private boolean told;

    PersonSync(
            MembershipStore members,
            Memberships memberships,
            MappingStores stores,
            ManualManagement server,
            Organization locked) {
        this.members = members;
        this.memberships = memberships;
        this.stores = stores;
        this.locked = locked;
        this.mappings = stores.mappings().all(locked.id());
        this.manual = stores.mappings().settings(locked.id()).manual(server);
    }

    /** The number of the last mapping that there is; 0 if there is none. */
    long lastMapping() {
        return mappings.stream()
                .mapToLong(mapping -> mapping.id().value())
                .max()
                .orElse(0);
    }

    /** How many of them hold something else now; who is no member holds nothing. */
    int run(Collection<PersonId> people) {
        OrganizationId organization = locked.id();
        List<Standing> standings = members.standings(organization, people);
        Set<PersonId> live =
                standings.stream().map(standing -> standing.member().person()).collect(Collectors.toSet());
        Map<PersonId, GroupStore.Heard> heard = stores.groups().heard(organization, live);
        Map<PersonId, Boolean> scim = stores.scim().active(organization, live);
        List<Standing> concerned = standings.stream()
                .filter(standing -> standing.covered()
                        || heard.containsKey(standing.member().person())
                        || scim.containsKey(standing.member().person()))
                .toList();
        Map<PersonId, Places> places = concerned.isEmpty()
                ? Map.of()
                : stores.places()
                        .of(
                                organization,
                                concerned.stream()
                                        .map(standing -> standing.member().person())
                                        .toList());
        int changed = 0;
        for (Standing standing : concerned) {
            PersonId person = standing.member().person();
            changed += run(
                            standing,
                            heard.getOrDefault(person, GroupStore.Heard.NOTHING),
                            Optional.ofNullable(scim.get(person)),
                            places.getOrDefault(person, Places.NONE))
                    ? 1
                    : 0;
        }
        return changed;
    }

    private boolean run(Standing standing, GroupStore.Heard heard, Optional<Boolean> scim, Places places) {
        PersonFacts facts = new PersonFacts(
                standing.member().role().owns(),
                new RoleGrant(standing.given(), standing.givenBy()),
                scim,
                heard.runs(),
                heard.present(),
                heard.left(),
                places.without(Source::groups),
                manual);
        Effective effective = effective(facts);
        noteOwner(standing, facts);
        boolean role = applyRole(standing, effective, facts);
        boolean placed = !places.equals(effective.places());
        if (placed) {
            tell();
            stores.places().change(locked.id(), standing.member().person(), places, effective.places());
        }
        return role || placed;
    }

    /** Workspaces that aren't there yet are made for the first who needs them; the mappings lead to them from then on. */
    private Effective effective(PersonFacts facts) {
        Effective effective = GroupRule.apply(facts, mappings);
        if (effective.missing().isEmpty()) {
            return effective;
        }
        effective.missing().keySet().stream()
                .sorted()
                .forEach(title -> stores.mappings()
                        .link(
                                locked.id(),
                                title,
                                stores.places()
                                        .titled(locked.id(), title)
                                        .orElseGet(() -> stores.places().make(locked, title))));
        mappings = stores.mappings().all(locked.id());
        return GroupRule.apply(facts, mappings);
    }

    /** What groups would give them, were they not the Owner, is told and not given. */
    private void noteOwner(Standing standing, PersonFacts facts) {
        if (facts.owner()) {
            boolean skipped = GroupRule.apply(facts.asAdministrator(), mappings).byGroups();
            if (skipped) {
                missed(standing, lastSource(facts), SyncProblems.ownerKept());
            }
        }
    }

    private boolean applyRole(Standing standing, Effective effective, PersonFacts facts) {
        RoleGrant wanted = effective.role();
        RoleGrant present =
                new RoleGrant(standing.member().role(), standing.member().source());
        boolean asItIs = effective.byGroups() == standing.covered() && wanted.equals(present);
        if (asItIs) {
            return false;
        }
        boolean done = effective.byGroups()
                ? memberships.cover(locked, standing, wanted.role(), wanted.source())
                : memberships.uncover(locked, standing);
        if (!done) {
            noSeat(standing, wanted.role(), GroupSource.of(wanted.source()).orElseGet(() -> lastSource(facts)));
            return false;
        }
        tell();
        return true;
    }

    private void noSeat(Standing standing, Role role, GroupSource source) {
        missed(standing, source, SyncProblems.noSeat(role));
    }

    private void missed(Standing standing, GroupSource source, SyncProblem problem) {
        stores.errors().add(locked.id(), standing.member().person(), source, problem);
    }

    /** The source that spoke last; SCIM, which may know a person without groups, if none has. */
    private static GroupSource lastSource(PersonFacts facts) {
        return facts.runs().stream()
                .max(Comparator.comparingLong(Run::order))
                .map(Run::source)
                .orElse(GroupSource.SCIM);
    }

    /** The revision grows once, however many people have changed. */
    private void tell() {
        if (!told) {
            members.changed(locked.id());
            told = true;
        }
    }
}

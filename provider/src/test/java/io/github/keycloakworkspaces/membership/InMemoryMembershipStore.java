package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The memberships of one realm in maps. Lists for people are made by a database only: no use case reads them. */
public final class InMemoryMembershipStore implements MembershipStore {

    private record Place(long organization, long person) {}

    private final Map<AccountId, PersonId> persons = new LinkedHashMap<>();
    private final Map<Long, Organization> organizations = new TreeMap<>();
    private final Map<Place, Member> members = new LinkedHashMap<>();
    private final Map<Place, Member> covered = new LinkedHashMap<>();
    private final Set<Place> imposed = new HashSet<>();
    private final Map<PersonId, OrganizationId> activeOrganizations = new LinkedHashMap<>();

    private long nextPerson = 1;
    private long nextOrganization;
    private long nextMember = 1;

    public InMemoryMembershipStore() {
        this(1);
    }

    public InMemoryMembershipStore(long firstOrganization) {
        this.nextOrganization = firstOrganization;
    }

    public void setEnabled(OrganizationId id, boolean enabled) {
        Organization now = required(id);
        replace(now, enabled, now.defaultRole(), now.linkCounter(), now.seatLimit(), now.revision());
    }

    @Override
    public void setDefaultRole(OrganizationId id, Role role) {
        Organization now = required(id);
        replace(now, now.enabled(), role, now.linkCounter(), now.seatLimit(), now.revision());
    }

    /** As if the account were removed from the realm; the number stays. */
    public void loseAccount(AccountId account) {
        persons.remove(account);
    }

    @Override
    public PersonId person(AccountId account) {
        return persons.computeIfAbsent(account, unknown -> new PersonId(nextPerson++));
    }

    @Override
    public void hold(PersonId person) {}

    @Override
    public Optional<PersonId> findPerson(AccountId account) {
        return Optional.ofNullable(persons.get(account));
    }

    @Override
    public Optional<AccountId> account(PersonId person) {
        return persons.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Map<PersonId, AccountId> accounts(Collection<PersonId> people) {
        return persons.entrySet().stream()
                .filter(entry -> people.contains(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    public Optional<Organization> organization(OrganizationId id) {
        return Optional.ofNullable(organizations.get(id.value()));
    }

    @Override
    public Optional<Organization> organizationOf(String nativeId) {
        return organizations.values().stream()
                .filter(organization -> organization.nativeId().equals(nativeId))
                .findFirst();
    }

    @Override
    public List<Organization> activeOrganizations(PersonId person) {
        return organizations.values().stream()
                .filter(organization ->
                        member(organization.id(), person).filter(Member::active).isPresent())
                .toList();
    }

    @Override
    public Optional<OrganizationId> workplace(PersonId person) {
        return activeOrganizations(person).stream()
                .min(Comparator.comparing((Organization organization) -> !organization.enabled())
                        .thenComparing(organization -> organization.id().value()))
                .map(Organization::id);
    }

    @Override
    public List<PersonId> peopleAtWork(OrganizationId organization) {
        return activeOrganizations.entrySet().stream()
                .filter(entry -> entry.getValue().equals(organization))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Optional<Organization> lock(OrganizationId id) {
        return organization(id);
    }

    @Override
    public Organization create(String nativeId, PersonId owner, Role defaultRole) {
        OrganizationId id = new OrganizationId(nextOrganization++);
        organizations.put(
                id.value(),
                new Organization(
                        id, nativeId, nativeId, nativeId, true, owner, defaultRole, 0, null, 0, Instant.EPOCH));
        put(id, owner, Role.OWNER, Source.MANUAL);
        return required(id);
    }

    @Override
    public Optional<Member> member(OrganizationId organization, PersonId person) {
        return Optional.ofNullable(members.get(new Place(organization.value(), person.value())));
    }

    @Override
    public List<Member> liveMembers(OrganizationId organization, Set<PersonId> people) {
        return people.stream()
                .flatMap(person -> liveMember(organization, person).stream())
                .toList();
    }

    @Override
    public List<Standing> standings(OrganizationId organization, Collection<PersonId> people) {
        return people.stream()
                .flatMap(person -> liveMember(organization, person).stream())
                .map(member -> {
                    Member base = covered.get(
                            new Place(organization.value(), member.person().value()));
                    return base == null ? Standing.of(member) : new Standing(member, true, base.role(), base.source());
                })
                .toList();
    }

    @Override
    public List<PersonId> livePeople(OrganizationId organization, long after, int most) {
        return members.values().stream()
                .filter(member -> member.organization().equals(organization) && !member.deleted())
                .map(Member::person)
                .filter(person -> person.value() > after)
                .sorted(Comparator.comparing(PersonId::value))
                .limit(most)
                .toList();
    }

    @Override
    public void cover(OrganizationId organization, PersonId person, Role role, Source source) {
        Place place = new Place(organization.value(), person.value());
        Member present = Objects.requireNonNull(members.get(place));
        covered.putIfAbsent(place, present);
        members.put(place, new Member(present.id(), organization, person, role, source, false));
    }

    @Override
    public void uncover(OrganizationId organization, PersonId person) {
        Place place = new Place(organization.value(), person.value());
        Optional.ofNullable(covered.remove(place)).ifPresent(base -> members.put(place, base));
    }

    @Override
    public void put(OrganizationId organization, PersonId person, Role role, Source source) {
        grow(organization);
        long id = member(organization, person).map(Member::id).orElseGet(() -> nextMember++);
        Member member = new Member(id, organization, person, role, source, false);
        Place place = new Place(organization.value(), person.value());
        covered.remove(place);
        members.put(place, member);
    }

    @Override
    public Member add(OrganizationId organization, PersonId person, Role role, Source source) {
        put(organization, person, role, source);
        return member(organization, person).orElseThrow();
    }

    @Override
    public void delete(OrganizationId organization, PersonId person) {
        grow(organization);
        covered.remove(new Place(organization.value(), person.value()));
        members.computeIfPresent(
                new Place(organization.value(), person.value()),
                (place, member) ->
                        new Member(member.id(), organization, person, Role.DEACTIVATED, member.source(), true));
    }

    @Override
    public long activeMembers(OrganizationId organization) {
        return members.values().stream()
                .filter(member -> member.organization().equals(organization)
                        && member.active()
                        && account(member.person()).isPresent())
                .count();
    }

    @Override
    public MemberCounts counts(OrganizationId organization) {
        Map<Role, Long> roles = members.values().stream()
                .filter(member -> member.organization().equals(organization) && !member.deleted())
                .collect(Collectors.groupingBy(Member::role, Collectors.counting()));
        return new MemberCounts(roles, activeMembers(organization));
    }

    @Override
    public List<Membership> memberships(PersonId person) {
        return organizations.values().stream()
                .flatMap(organization -> member(organization.id(), person).stream()
                        .filter(member -> !member.deleted())
                        .map(member -> new Membership(
                                organization.id(),
                                organization.title(),
                                member.role(),
                                imposed(organization.id(), person))))
                .toList();
    }

    @Override
    public boolean imposed(OrganizationId organization, PersonId person) {
        return imposed.contains(new Place(organization.value(), person.value()));
    }

    @Override
    public void setImposed(OrganizationId organization, PersonId person, boolean whether) {
        var place = new Place(organization.value(), person.value());
        if (whether) {
            imposed.add(place);
        } else {
            imposed.remove(place);
        }
    }

    @Override
    public void setActiveOrganization(PersonId person, Optional<OrganizationId> organization) {
        organization.ifPresentOrElse(
                id -> activeOrganizations.put(person, id), () -> activeOrganizations.remove(person));
    }

    @Override
    public Optional<OrganizationId> activeOrganization(PersonId person) {
        return Optional.ofNullable(activeOrganizations.get(person));
    }

    @Override
    public Page<MemberProfile> members(OrganizationId organization, MemberQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MemberProfile> profile(OrganizationId organization, PersonId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MemberProfile> profiles(OrganizationId organization, Set<PersonId> people) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MemberProfile> workspaceCreators(OrganizationId organization) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void changed(OrganizationId organization) {
        Organization now = required(organization);
        replace(now, now.enabled(), now.defaultRole(), now.linkCounter(), now.seatLimit(), now.revision() + 1);
    }

    @Override
    public void setLinkCounter(OrganizationId organization, int counter) {
        Organization now = required(organization);
        replace(now, now.enabled(), now.defaultRole(), counter, now.seatLimit(), now.revision());
    }

    @Override
    public void setSeatLimit(OrganizationId organization, @Nullable Integer limit) {
        Organization now = required(organization);
        replace(now, now.enabled(), now.defaultRole(), now.linkCounter(), limit, now.revision());
    }

    @Override
    public void transferOwnership(OrganizationId id, PersonId from, PersonId to, Role formerOwnersRole) {
        put(id, from, formerOwnersRole, Source.MANUAL);
        put(id, to, Role.OWNER, Source.MANUAL);
        Organization now = required(id);
        organizations.put(
                id.value(),
                new Organization(
                        now.id(),
                        now.nativeId(),
                        now.alias(),
                        now.title(),
                        now.enabled(),
                        to,
                        now.defaultRole(),
                        now.linkCounter(),
                        now.seatLimit(),
                        now.revision(),
                        now.createdAt()));
    }

    @Override
    public void detachAccount(PersonId person) {
        persons.values().remove(person);
        activeOrganizations.remove(person);
    }

    @Override
    public void removeOrganization(String nativeId) {
        organizationOf(nativeId).map(Organization::id).ifPresent(id -> {
            organizations.remove(id.value());
            members.keySet().removeIf(place -> place.organization() == id.value());
            activeOrganizations.values().remove(id);
        });
    }

    @Override
    public void removeRealm() {
        organizations.clear();
        members.clear();
        activeOrganizations.clear();
        persons.clear();
    }

    private void grow(OrganizationId id) {
        Organization now = required(id);
        replace(now, now.enabled(), now.defaultRole(), now.linkCounter(), now.seatLimit(), now.revision() + 1);
    }

    private Organization required(OrganizationId id) {
        return organization(id).orElseThrow(() -> new IllegalArgumentException("no organization " + id));
    }

    private void replace(
            Organization now,
            boolean enabled,
            Role defaultRole,
            int linkCounter,
            @Nullable Integer seatLimit,
            long revision) {
        organizations.put(
                now.id().value(),
                new Organization(
                        now.id(),
                        now.nativeId(),
                        now.alias(),
                        now.title(),
                        enabled,
                        now.owner(),
                        defaultRole,
                        linkCounter,
                        seatLimit,
                        revision,
                        now.createdAt()));
    }
}

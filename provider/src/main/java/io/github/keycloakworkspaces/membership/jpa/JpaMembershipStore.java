package io.github.keycloakworkspaces.membership.jpa;

import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberCounts;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MemberQuery;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.Standing;
import io.github.keycloakworkspaces.membership.sql.NameKeys;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Changes;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The memberships of one realm in the database of Keycloak and in its transaction. Everything is read by projection
 * and changed by statement: after the organization's lock is taken, no entity that was loaded before it hides what
 * another node has changed.
 */
public final class JpaMembershipStore implements MembershipStore {

    private final PersonRows persons;
    private final OrganizationRows organizations;
    private final MemberRows members;
    private final CoveredRoles coverage;
    private final MemberList memberList;
    private final NameKeys nameKeys;
    private final ListCounts counts;

    /**
     * Reads and writes in the transaction of that entity manager.
     *
     * @param changes is told of what decisions depend on
     * @param activityDays how long new organizations keep their activity log; {@code null} for ever
     */
    public JpaMembershipStore(
            EntityManager em,
            String realmId,
            Clock clock,
            Changes changes,
            ListCounts counts,
            @Nullable Integer activityDays) {
        persons = new PersonRows(em, realmId, clock, changes);
        organizations = new OrganizationRows(em, realmId, clock, changes, activityDays);
        members = new MemberRows(em, realmId, clock);
        coverage = new CoveredRoles(em, realmId, clock);
        memberList = new MemberList(em, realmId, counts);
        nameKeys = new NameKeys(em);
        this.counts = counts;
    }

    @Override
    public PersonId person(AccountId account) {
        return persons.find(account).orElseGet(() -> persons.add(account));
    }

    @Override
    public void hold(PersonId person) {
        persons.hold(person);
    }

    @Override
    public Optional<PersonId> findPerson(AccountId account) {
        return persons.find(account);
    }

    @Override
    public Optional<AccountId> account(PersonId person) {
        return persons.account(person);
    }

    @Override
    public Map<PersonId, AccountId> accounts(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : persons.accounts(people);
    }

    @Override
    public Optional<Organization> organization(OrganizationId id) {
        return organizations.byId(id);
    }

    @Override
    public Optional<Organization> organizationOf(String nativeId) {
        return organizations.byNativeId(nativeId);
    }

    @Override
    public List<Organization> activeOrganizations(PersonId person) {
        return organizations.activeOf(person);
    }

    @Override
    public Optional<OrganizationId> workplace(PersonId person) {
        return organizations.workplaceOf(person);
    }

    @Override
    public List<PersonId> peopleAtWork(OrganizationId organization) {
        return persons.atWork(organization);
    }

    @Override
    public Optional<Organization> lock(OrganizationId id) {
        organizations.lock(id);
        return organizations.byId(id);
    }

    @Override
    public Organization create(String nativeId, PersonId owner, Role defaultRole) {
        persons.require(owner);
        OrganizationId id = organizations.add(nativeId, owner, defaultRole);
        counts.changed(id);
        members.addOwner(id, owner);
        nameKeys.take(id, List.of(owner));
        return organizations
                .byId(id)
                .orElseThrow(() -> new IllegalStateException("no native organization " + nativeId + " in this realm"));
    }

    @Override
    public void changed(OrganizationId organization) {
        counts.changed(organization);
        organizations.bumpRevision(organization);
    }

    @Override
    public Optional<Member> member(OrganizationId organization, PersonId person) {
        return members.find(organization, person);
    }

    @Override
    public List<Member> liveMembers(OrganizationId organization, Set<PersonId> people) {
        return people.isEmpty() ? List.of() : members.live(organization, people);
    }

    @Override
    public void put(OrganizationId organization, PersonId person, Role role, Source source) {
        changed(organization);
        if (!members.change(organization, person, role, source)) {
            persons.require(person);
            members.add(organization, person, role, source);
        } else if (!role.working()) {
            members.endTokens(organization, person);
        }
        if (!source.groups()) {
            coverage.overrule(organization, person);
        }
        nameKeys.take(organization, List.of(person));
    }

    @Override
    public Member add(OrganizationId organization, PersonId person, Role role, Source source) {
        changed(organization);
        long id = members.add(organization, person, role, source);
        nameKeys.take(organization, List.of(person));
        return new Member(id, organization, person, role, source, false);
    }

    @Override
    public List<Standing> standings(OrganizationId organization, Collection<PersonId> people) {
        return people.isEmpty() ? List.of() : coverage.standings(organization, people);
    }

    @Override
    public List<PersonId> livePeople(OrganizationId organization, long after, int most) {
        return members.livePeople(organization, after, most);
    }

    @Override
    public void cover(OrganizationId organization, PersonId person, Role role, Source source) {
        coverage.cover(organization, person, role, source);
        if (!role.working()) {
            members.endTokens(organization, person);
        }
    }

    @Override
    public void uncover(OrganizationId organization, PersonId person) {
        coverage.uncover(organization, person);
        members.endTokens(organization, person);
    }

    @Override
    public void delete(OrganizationId organization, PersonId person) {
        changed(organization);
        members.delete(organization, person);
    }

    @Override
    public long activeMembers(OrganizationId organization) {
        return members.countActive(organization);
    }

    @Override
    public MemberCounts counts(OrganizationId organization) {
        return members.counts(organization);
    }

    @Override
    public List<Membership> memberships(PersonId person) {
        return members.of(person);
    }

    @Override
    public boolean imposed(OrganizationId organization, PersonId person) {
        return members.imposed(organization, person);
    }

    @Override
    public void setImposed(OrganizationId organization, PersonId person, boolean imposed) {
        members.setImposed(organization, person, imposed);
    }

    @Override
    public void setActiveOrganization(PersonId person, Optional<OrganizationId> organization) {
        persons.setActiveOrganization(person, organization);
    }

    @Override
    public Optional<OrganizationId> activeOrganization(PersonId person) {
        return persons.activeOrganization(person);
    }

    @Override
    public Page<MemberProfile> members(OrganizationId organization, MemberQuery query) {
        return memberList.page(organization, query);
    }

    @Override
    public Optional<MemberProfile> profile(OrganizationId organization, PersonId person) {
        return memberList.profile(organization, person);
    }

    @Override
    public List<MemberProfile> profiles(OrganizationId organization, Set<PersonId> people) {
        return people.isEmpty() ? List.of() : memberList.profiles(organization, people);
    }

    @Override
    public List<MemberProfile> workspaceCreators(OrganizationId organization) {
        return memberList.workspaceCreators(organization);
    }

    @Override
    public void setLinkCounter(OrganizationId organization, int counter) {
        organizations.setLinkCounter(organization, counter);
    }

    @Override
    public void setDefaultRole(OrganizationId organization, Role role) {
        organizations.setDefaultRole(organization, role);
    }

    @Override
    public void setSeatLimit(OrganizationId organization, @Nullable Integer limit) {
        organizations.setSeatLimit(organization, limit);
    }

    /** In the order that the constraints allow at each step: nobody's, the other person's, and that person the Owner. */
    @Override
    public void transferOwnership(OrganizationId organization, PersonId from, PersonId to, Role formerOwnersRole) {
        changed(organization);
        members.endOwnership(organization, from, formerOwnersRole);
        coverage.overrule(organization, from);
        organizations.setOwner(organization, to);
        members.beginOwnership(organization, to);
    }

    @Override
    public void detachAccount(PersonId person) {
        persons.detachAccount(person);
        nameKeys.take(person);
    }

    @Override
    public void removeOrganization(String nativeId) {
        organizations.remove(nativeId);
    }

    @Override
    public void removeRealm() {
        organizations.removeAll();
        persons.removeAll();
    }
}

package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Organizations and members of one realm. Nothing of another realm can be asked for or changed. */
public interface MembershipStore {

    /**
     * Keeps what is said of a person from being said by others until the end of the transaction. An organization is locked
     * before a person is. Only who follows the groups of one person through several organizations locks the next of these
     * afterwards; the database may refuse that as a collision.
     */
    void hold(PersonId person);

    /** The number of that account, given at the first call. */
    PersonId person(AccountId account);

    Optional<PersonId> findPerson(AccountId account);

    /** Empty once the account was removed. */
    Optional<AccountId> account(PersonId person);

    /** The accounts of people, in one statement; who has lost theirs is not among them. */
    Map<PersonId, AccountId> accounts(Collection<PersonId> people);

    Optional<Organization> organization(OrganizationId id);

    Optional<Organization> organizationOf(String nativeId);

    /** Those in which the person has a working role, by number. */
    List<Organization> activeOrganizations(PersonId person);

    /** Where the person can work: the first by number, of the enabled ones if there are any. */
    Optional<OrganizationId> workplace(PersonId person);

    /** Everybody whose present organization it is. */
    List<PersonId> peopleAtWork(OrganizationId organization);

    /** Keeps the organization's row, and with it every membership in it, from being changed by others until the end of the transaction. */
    Optional<Organization> lock(OrganizationId id);

    /** Stores our row for a native organization, its Owner included. */
    Organization create(String nativeId, PersonId owner, Role defaultRole);

    /** Makes the revision grow, because something changed that decisions in the organization may depend on. */
    void changed(OrganizationId organization);

    Optional<Member> member(OrganizationId organization, PersonId person);

    /** As {@link #member}, without those who were deleted. */
    default Optional<Member> liveMember(OrganizationId organization, PersonId person) {
        return member(organization, person).filter(found -> !found.deleted());
    }

    /** As {@link #liveMember(OrganizationId, PersonId)}; an account without a number is no member. */
    default Optional<Member> liveMember(OrganizationId organization, AccountId account) {
        return findPerson(account).flatMap(person -> liveMember(organization, person));
    }

    /** Those of the people who are members and not deleted, in one statement. */
    List<Member> liveMembers(OrganizationId organization, Set<PersonId> people);

    /** Those of the people who are members and not deleted, with the roles that they have otherwise, in one statement. */
    List<Standing> standings(OrganizationId organization, Collection<PersonId> people);

    /** The next members behind that number who are not deleted, by number. */
    List<PersonId> livePeople(OrganizationId organization, long after, int most);

    /**
     * Adds the member, or changes the one there is; the organization's revision grows. The role stands alone then, and, if
     * it comes from no source of groups, what these have said of the role is overruled until they speak again.
     */
    void put(OrganizationId organization, PersonId person, Role role, Source source);

    /** As {@link #put}, for somebody who has no row in the organization, not even a deleted one. */
    Member add(OrganizationId organization, PersonId person, Role role, Source source);

    /** Lets a group's role cover the one that a member has otherwise; the revision is left to the caller. */
    void cover(OrganizationId organization, PersonId person, Role role, Source source);

    /** Gives a member the role back that they have otherwise; the revision is left to the caller. */
    void uncover(OrganizationId organization, PersonId person);

    /**
     * Marks the member as deleted, takes their workspaces, projects and project roles, and forgets which groups they were
     * in; the revision grows.
     */
    void delete(OrganizationId organization, PersonId person);

    long activeMembers(OrganizationId organization);

    /** How many members there are of each role, and how many take a seat, in one statement. */
    MemberCounts counts(OrganizationId organization);

    /** The live memberships of a person that say why the person can or can't work. */
    List<Membership> memberships(PersonId person);

    /** Whether a membership, also one that is deleted, {@linkplain Membership#imposed is imposed}. */
    boolean imposed(OrganizationId organization, PersonId person);

    /** Says whether a membership, also one that is deleted, {@linkplain Membership#imposed is imposed}. */
    void setImposed(OrganizationId organization, PersonId person, boolean imposed);

    /** Makes an organization the one that the person works in, or none. */
    void setActiveOrganization(PersonId person, Optional<OrganizationId> organization);

    Optional<OrganizationId> activeOrganization(PersonId person);

    Page<MemberProfile> members(OrganizationId organization, MemberQuery query);

    Optional<MemberProfile> profile(OrganizationId organization, PersonId person);

    /** Those of the people who are or were members, in one statement; in any order. */
    List<MemberProfile> profiles(OrganizationId organization, Set<PersonId> people);

    /** The same by the person that each is about. */
    default Map<PersonId, MemberProfile> profilesByPerson(OrganizationId organization, Set<PersonId> people) {
        return profiles(organization, people).stream()
                .collect(Collectors.toMap(profile -> profile.member().person(), Function.identity()));
    }

    /** Everybody who created a workspace of the organization, deleted members too, in one statement. */
    List<MemberProfile> workspaceCreators(OrganizationId organization);

    void setLinkCounter(OrganizationId organization, int counter);

    void setDefaultRole(OrganizationId organization, Role role);

    /** {@code null} for any number of working members. */
    void setSeatLimit(OrganizationId organization, @Nullable Integer limit);

    /** Makes another member the Owner and gives the former one that role; the revision grows. */
    void transferOwnership(OrganizationId organization, PersonId from, PersonId to, Role formerOwnersRole);

    /** Makes the number of a removed account nobody's; the account's id may be given to somebody else. */
    void detachAccount(PersonId person);

    /** Removes our part of a native organization with everything in it. */
    void removeOrganization(String nativeId);

    /** Removes everything of the realm. */
    void removeRealm();

    /**
     * A membership with the title of its organization.
     *
     * @param imposed whether it was given by provisioning to an account that wasn't made for it: nobody asked its holder
     */
    record Membership(OrganizationId organization, String title, Role role, boolean imposed) {

        /** Whether it may keep the person from signing in while they work nowhere. */
        public boolean binds() {
            return !imposed;
        }
    }
}

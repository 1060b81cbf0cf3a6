package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets people hold what their groups give. Each change takes the organization's lock, or is made by somebody who has it; all
 * of it is in the present transaction, by a fixed number of statements a person.
 */
public final class GroupSync {

    /** The most groups of one source that a person may be in. */
    public static final int MOST_GROUPS = 1000;

    /** So many people are looked up at a time. */
    static final int CHUNK = 50;

    private final MembershipStore members;
    private final Memberships memberships;
    private final MappingStores stores;
    private final ManualManagement server;

    /** @param server what may be given by hand in organizations that say nothing of it */
    public GroupSync(MembershipStore members, Memberships memberships, MappingStores stores, ManualManagement server) {
        this.members = members;
        this.memberships = memberships;
        this.stores = stores;
        this.server = server;
    }

    /**
     * What a source says about one person: all groups that it knows them in. Nothing is locked or written if it said the
     * same last time and has had the last word. Keycloak speaks about groups only when they have changed; every other
     * source does each time.
     *
     * @param groups at most {@link #MOST_GROUPS}; more change nothing but are a sync error
     */
    public Outcome seen(
            OrganizationId organization,
            AccountId account,
            GroupSource source,
            Set<GroupName> groups,
            Joining joining) {
        if (said(organization, account, source, groups)) {
            return Outcome.UNCHANGED;
        }
        return members.lock(organization)
                .map(locked -> seen(locked, account, source, groups, joining))
                .orElse(Outcome.NO_MEMBER);
    }

    /**
     * Whether a source has said that already and nothing is to be done about it. Somebody who waits or is deactivated may
     * have been without a seat: they are looked at each time.
     */
    boolean said(OrganizationId organization, AccountId account, GroupSource source, Set<GroupName> groups) {
        Set<GroupRef> refs = refs(source, groups);
        return members.findPerson(account)
                .filter(person -> members.liveMember(organization, person)
                        .filter(Member::active)
                        .isPresent())
                .map(person -> heard(organization, person))
                .filter(heard -> heard.of(source).equals(refs) && !heard.speaks(source, refs))
                .isPresent();
    }

    /** As {@link #seen(OrganizationId, AccountId, GroupSource, Set, Joining)}, for who has taken the organization's lock. */
    public Outcome seen(
            Organization locked, AccountId account, GroupSource source, Set<GroupName> groups, Joining joining) {
        Optional<PersonId> member = member(locked, account, source, joining);
        if (member.isEmpty()) {
            return Outcome.NO_MEMBER;
        }
        PersonId person = member.get();
        if (groups.size() > MOST_GROUPS) {
            missed(locked.id(), person, source, SyncProblems.tooManyGroups(groups.size()));
            return Outcome.UNCHANGED;
        }
        PersonSync sync = sync(locked);
        note(locked.id(), source, Map.of(person, groups), sync.lastMapping());
        return outcome(sync.run(Set.of(person)));
    }

    private Optional<PersonId> member(Organization locked, AccountId account, GroupSource source, Joining joining) {
        Optional<Member> known = members.findPerson(account).flatMap(person -> members.member(locked.id(), person));
        if (known.isPresent() || joining == Joining.MEMBERS_ONLY) {
            return known.filter(member -> !member.deleted()).map(Member::person);
        }
        if (account.elsewhere()) {
            missed(locked.id(), null, source, SyncProblems.notImported());
            return Optional.empty();
        }
        return Optional.of(memberships.admit(locked, account, source.source()).person());
    }

    /** Writes down what a source says of members, before they are recomputed together. */
    void note(Organization locked, GroupSource source, Map<PersonId, Set<GroupName>> groups) {
        note(locked.id(), source, groups, sync(locked).lastMapping());
    }

    private void note(
            OrganizationId organization, GroupSource source, Map<PersonId, Set<GroupName>> groups, long lastMapping) {
        Map<PersonId, GroupStore.Heard> heard = stores.groups().heard(organization, groups.keySet());
        Set<PersonId> spoken = new HashSet<>();
        groups.forEach((person, names) -> {
            GroupStore.Heard before = heard.getOrDefault(person, GroupStore.Heard.NOTHING);
            Set<GroupRef> refs = refs(source, names);
            if (!before.of(source).equals(refs)) {
                stores.groups().put(organization, person, before, source, names, lastMapping);
            }
            if (before.speaks(source, refs)) {
                spoken.add(person);
            }
        });
        stores.groups().ran(organization, spoken, source);
    }

    /**
     * What a source says about one group: who came and who went. Who is no member of the organization is left out.
     *
     * @param locked the organization, whose lock is taken
     * @return how many people hold something else now
     */
    public int changed(
            Organization locked, GroupSource source, GroupName group, Set<PersonId> came, Set<PersonId> went) {
        PersonSync sync = sync(locked);
        Set<PersonId> concerned =
                stores.groups().move(locked.id(), source, group, new GroupStore.Move(came, went, sync.lastMapping()));
        stores.groups().ran(locked.id(), concerned, source);
        return run(sync, concerned);
    }

    /**
     * Lets a person hold what is stored about them gives, after something else than their groups has changed.
     *
     * @param locked the organization, whose lock is taken
     */
    public Outcome recompute(Organization locked, PersonId person) {
        return outcome(recompute(locked, Set.of(person)));
    }

    /**
     * The same for many people, by a fixed number of statements for some of them at a time and for each who changes.
     *
     * @return how many hold something else now
     */
    public int recompute(Organization locked, Collection<PersonId> people) {
        return run(sync(locked), people);
    }

    private static int run(PersonSync sync, Collection<PersonId> people) {
        List<PersonId> all = new ArrayList<>(people);
        int changed = 0;
        for (int from = 0; from < all.size(); from += CHUNK) {
            changed += sync.run(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return changed;
    }

    /** Writes down that something wasn't followed. */
    public void missed(
            OrganizationId organization, @Nullable PersonId person, GroupSource source, SyncProblem problem) {
        stores.errors().add(organization, person, source, problem);
    }

    private PersonSync sync(Organization locked) {
        return new PersonSync(members, memberships, stores, server, locked);
    }

    private GroupStore.Heard heard(OrganizationId organization, PersonId person) {
        return stores.groups().heard(organization, Set.of(person)).getOrDefault(person, GroupStore.Heard.NOTHING);
    }

    private static Set<GroupRef> refs(GroupSource source, Set<GroupName> groups) {
        return groups.stream().map(group -> group.of(source)).collect(Collectors.toUnmodifiableSet());
    }

    private static Outcome outcome(int changed) {
        return changed > 0 ? Outcome.CHANGED : Outcome.UNCHANGED;
    }
}

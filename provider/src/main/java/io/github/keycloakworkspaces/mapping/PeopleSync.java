package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.mapping.EvaluationStore.Progress;
import io.github.keycloakworkspaces.mapping.GroupStore.Heard;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an evaluation does with some people: hears from Keycloak in which groups they are, and lets them hold what is due. */
public final class PeopleSync {

    private final MembershipStore members;
    private final GroupSync sync;
    private final MappingStores stores;
    private final KeycloakGroups keycloak;

    public PeopleSync(MembershipStore members, GroupSync sync, MappingStores stores, KeycloakGroups keycloak) {
        this.members = members;
        this.sync = sync;
        this.stores = stores;
        this.keycloak = keycloak;
    }

    /**
     * What directories said of people, before the organization was locked.
     *
     * @param people by number
     * @param heard what was known of them by then
     */
    record Asked(List<PersonId> people, Map<PersonId, Heard> heard, DirectoryAnswers answers) {

        /** Of people whom no directory knows anything of. */
        static Asked nobody(List<PersonId> people) {
            return new Asked(people, Map.of(), DirectoryAnswers.NONE);
        }

        /** Whether somebody was heard of otherwise since, as by a sign-in, which is newer. */
        boolean outdated(PersonId person, Heard now) {
            return !heard.getOrDefault(person, Heard.NOTHING)
                    .of(GroupSource.KEYCLOAK)
                    .equals(now.of(GroupSource.KEYCLOAK));
        }
    }

    /** Whether directories have to be asked about an organization's people, which nobody does who has locked anything. */
    boolean askDirectories(OrganizationId organization) {
        return keycloak.askDirectories() && !mapped(organization).isEmpty();
    }

    /** @param people live members by number */
    Asked ask(OrganizationId organization, List<PersonId> people) {
        if (people.isEmpty() || !askDirectories(organization)) {
            return Asked.nobody(people);
        }
        Map<PersonId, AccountId> accounts = members.accounts(people);
        Map<PersonId, Heard> heard = stores.groups().heard(organization, people);
        List<AccountId> inOrder =
                people.stream().filter(accounts::containsKey).map(accounts::get).toList();
        return new Asked(people, heard, keycloak.ask(inOrder));
    }

    /**
     * How it went, up to where both lists go. Who joined since others were asked about has what groups give by joining.
     *
     * @param present live members by number now, as many as were asked about at most
     */
    Progress run(Organization locked, Asked asked, List<PersonId> present) {
        List<PersonId> people = new ArrayList<>(asked.people());
        people.retainAll(new HashSet<>(present));
        Set<String> mapped = mapped(locked.id());
        int failed = people.isEmpty() || mapped.isEmpty() ? 0 : hear(locked, people, mapped, asked);
        sync.recompute(locked, people);
        return new Progress(Math.min(last(asked.people()), last(present)), people.size(), failed);
    }

    private static long last(List<PersonId> people) {
        return people.get(people.size() - 1).value();
    }

    private Set<String> mapped(OrganizationId organization) {
        return stores.mappings().all(organization).stream()
                .filter(mapping -> mapping.group().source() == GroupSource.KEYCLOAK)
                .map(mapping -> mapping.group().key())
                .collect(Collectors.toSet());
    }

    /** @return how many people Keycloak can say nothing of */
    private int hear(Organization locked, List<PersonId> people, Set<String> mapped, Asked asked) {
        Map<PersonId, AccountId> accounts = new HashMap<>(members.accounts(people));
        forgetOutdated(locked.id(), accounts, asked);
        Map<AccountId, Set<GroupName>> answers = keycloak.of(accounts.values(), mapped, asked.answers());
        Map<PersonId, Set<GroupName>> heard = new HashMap<>();
        int failed = 0;
        for (Map.Entry<PersonId, AccountId> entry : accounts.entrySet()) {
            Set<GroupName> groups = answers.get(entry.getValue());
            if (groups == null) {
                failed++;
                sync.missed(locked.id(), entry.getKey(), GroupSource.KEYCLOAK, SyncProblems.unknownGroups());
            } else {
                heard.put(entry.getKey(), groups);
            }
        }
        sync.note(locked, GroupSource.KEYCLOAK, heard);
        return failed;
    }

    private void forgetOutdated(OrganizationId organization, Map<PersonId, AccountId> accounts, Asked asked) {
        Set<AccountId> theirs = asked.answers().groups().keySet();
        if (!theirs.isEmpty()) {
            Map<PersonId, Heard> now = stores.groups().heard(organization, accounts.keySet());
            accounts.entrySet()
                    .removeIf(entry -> theirs.contains(entry.getValue())
                            && asked.outdated(entry.getKey(), now.getOrDefault(entry.getKey(), Heard.NOTHING)));
        }
    }

    void failed(OrganizationId organization, PersonId person) {
        sync.missed(organization, person, GroupSource.KEYCLOAK, SyncProblems.failed());
    }
}

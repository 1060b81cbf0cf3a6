package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.mapping.EvaluationStore.Progress;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.HashMap;
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

    /** @param people live members by number, at least one */
    Progress run(Organization locked, List<PersonId> people) {
        Set<String> asked = stores.mappings().all(locked.id()).stream()
                .filter(mapping -> mapping.group().source() == GroupSource.KEYCLOAK)
                .map(mapping -> mapping.group().key())
                .collect(Collectors.toSet());
        int failed = asked.isEmpty() ? 0 : hear(locked, people, asked);
        sync.recompute(locked, people);
        return new Progress(people.get(people.size() - 1).value(), people.size(), failed);
    }

    /** @return how many people Keycloak can say nothing of */
    private int hear(Organization locked, List<PersonId> people, Set<String> asked) {
        Map<PersonId, AccountId> accounts = new HashMap<>(members.accounts(people));
        Map<AccountId, Set<GroupName>> answers = keycloak.of(accounts.values(), asked);
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

    void failed(OrganizationId organization, PersonId person) {
        sync.missed(organization, person, GroupSource.KEYCLOAK, SyncProblems.failed());
    }
}

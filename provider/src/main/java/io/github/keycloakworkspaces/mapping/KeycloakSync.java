package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows in which of Keycloak's groups people are, in the organizations of one realm. */
public final class KeycloakSync {

    private final MembershipStore members;
    private final MappingCases mapping;
    private final KeycloakGroups groups;
    private final RealmGroups opened;

    public KeycloakSync(MembershipStore members, MappingCases mapping, KeycloakGroups groups, RealmGroups opened) {
        this.members = members;
        this.mapping = mapping;
        this.groups = groups;
        this.opened = opened;
    }

    /**
     * After somebody came into a group or left it.
     *
     * @param changed the group and all above it
     * @return the organizations that map one of them and that the person is no member of
     */
    public Set<OrganizationId> follow(AccountId account, Set<String> changed) {
        return inOrder(mapping.mappings().mapping(GroupSource.KEYCLOAK, changed)).stream()
                .filter(organization -> look(organization, account, Joining.MEMBERS_ONLY) == Outcome.NO_MEMBER)
                .collect(Collectors.toSet());
    }

    /**
     * At a sign-in, for every organization that this may matter to.
     *
     * @param in the groups that somebody is in, and all above these
     */
    public void look(AccountId account, Set<String> in) {
        Set<OrganizationId> organizations = new HashSet<>(mapping.mappings().mapping(GroupSource.KEYCLOAK, in));
        members.findPerson(account)
                .ifPresent(person -> organizations.addAll(mapping.mappings().mapping(GroupSource.KEYCLOAK, person)));
        inOrder(organizations).forEach(organization -> look(organization, account, Joining.ADMIT));
    }

    /** Looks in which of an organization's groups somebody is. Nobody joins but by a group that is open to it. */
    public Outcome look(OrganizationId organization, AccountId account, Joining joining) {
        Set<String> mapped = mapping.mappings().all(organization).stream()
                .map(GroupMapping::group)
                .filter(group -> group.source() == GroupSource.KEYCLOAK)
                .map(GroupRef::key)
                .collect(Collectors.toSet());
        if (mapped.isEmpty()) {
            return Outcome.UNCHANGED;
        }
        DirectoryAnswers answers = groups.ask(List.of(account));
        @Nullable Set<GroupName> found = found(account, mapped, answers);
        if (found == null) {
            unknown(organization, account);
            return Outcome.UNCHANGED;
        }
        if (mapping.sync().said(organization, account, GroupSource.KEYCLOAK, found)) {
            return Outcome.UNCHANGED;
        }
        return members.lock(organization)
                .map(locked -> seen(locked, account, found(account, mapped, answers), joining))
                .orElse(Outcome.NO_MEMBER);
    }

    private @Nullable Set<GroupName> found(AccountId account, Set<String> mapped, DirectoryAnswers answers) {
        return groups.of(List.of(account), mapped, answers).get(account);
    }

    /**
     * Who administers the realm says by opening a group that an organization may know who is in it.
     *
     * @param found found under the lock: another group of the same person may have changed just before
     */
    private Outcome seen(Organization locked, AccountId account, @Nullable Set<GroupName> found, Joining joining) {
        if (found == null) {
            return Outcome.UNCHANGED;
        }
        Outcome outcome = mapping.sync().seen(locked, account, GroupSource.KEYCLOAK, found, Joining.MEMBERS_ONLY);
        boolean joins = outcome == Outcome.NO_MEMBER
                && joining == Joining.ADMIT
                && found.stream().anyMatch(group -> opened.open(locked, group));
        return joins ? mapping.sync().seen(locked, account, GroupSource.KEYCLOAK, found, Joining.ADMIT) : outcome;
    }

    /** A group is known by another name, or in another place. */
    public void rename(Map<String, String> names) {
        mapping.mappings()
                .mapping(GroupSource.KEYCLOAK, names.keySet())
                .forEach(organization -> names.forEach((group, name) -> {
                    var ref = new GroupRef(GroupSource.KEYCLOAK, group);
                    mapping.mappings().rename(organization, ref, name);
                    mapping.groups().rename(organization, ref, name);
                }));
    }

    /** Looks at everybody of an organization. */
    public void evaluate(OrganizationId organization) {
        evaluate(Set.of(organization), any -> {});
    }

    /** Looks at everybody of the organizations that map one of the groups. */
    public void evaluate(Set<String> groups) {
        evaluate(mapping.mappings().mapping(GroupSource.KEYCLOAK, groups), any -> {});
    }

    /**
     * A group is being removed; what it was mapped to goes with it, as no other group ever has its id.
     *
     * @param above those that counted its members as theirs
     */
    public void remove(String group, String name, Set<String> above) {
        var ref = new GroupRef(GroupSource.KEYCLOAK, group);
        Set<OrganizationId> mapped = mapping.mappings().mapping(GroupSource.KEYCLOAK, Set.of(group));
        Set<OrganizationId> affected = new HashSet<>(mapping.mappings().mapping(GroupSource.KEYCLOAK, above));
        affected.addAll(mapped);
        evaluate(affected, organization -> {
            if (mapped.contains(organization)) {
                forget(organization, ref, name);
            }
        });
    }

    private void forget(OrganizationId organization, GroupRef group, String name) {
        var gone = new MappingQuery(group.source(), group.key(), null, 0, Integer.MAX_VALUE);
        mapping.mappings()
                .remove(
                        organization,
                        mapping.mappings().list(organization, gone).items().stream()
                                .map(GroupMapping::id)
                                .collect(Collectors.toSet()));
        mapping.groups().remove(organization, group);
        mapping.sync()
                .missed(
                        organization,
                        null,
                        group.source(),
                        new SyncProblem(
                                "group.removed",
                                name,
                                "The group was removed from Keycloak, and what it was mapped to went with it."));
    }

    /** One after the other in one order, so that nobody who does the same waits for us while we wait for them. */
    private void evaluate(Set<OrganizationId> organizations, Consumer<OrganizationId> before) {
        for (OrganizationId organization : inOrder(organizations)) {
            members.lock(organization).ifPresent(locked -> {
                before.accept(organization);
                mapping.evaluation().start(locked);
            });
        }
    }

    private static List<OrganizationId> inOrder(Collection<OrganizationId> organizations) {
        return organizations.stream()
                .sorted(Comparator.comparing(OrganizationId::value))
                .toList();
    }

    private void unknown(OrganizationId organization, AccountId account) {
        @Nullable PersonId person = members.findPerson(account).orElse(null);
        mapping.sync()
                .missed(
                        organization,
                        person,
                        GroupSource.KEYCLOAK,
                        account.elsewhere() ? SyncProblems.notImported() : SyncProblems.unknownGroups());
    }
}

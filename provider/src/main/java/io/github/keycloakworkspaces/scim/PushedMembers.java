package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.GroupSync;
import io.github.keycloakworkspaces.mapping.SyncProblem;
import io.github.keycloakworkspaces.shared.Digits;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whom a push brings into a group and takes out of it. Ids that are nobody's here, or another organization's, bring nobody,
 * and make nobody: they are one sync error.
 */
public final class PushedMembers {

    /** So many ids a sync error names. */
    private static final int NAMED = 5;

    private static final int LONGEST_NAMED = 40;

    private final ScimUserStore users;
    private final ScimGroupStore groups;
    private final GroupSync sync;

    public PushedMembers(ScimUserStore users, ScimGroupStore groups, GroupSync sync) {
        this.users = users;
        this.groups = groups;
        this.sync = sync;
    }

    /** Who wasn't in the group and is now, and who was. */
    record Moves(Set<PersonId> came, Set<PersonId> went) {

        boolean isNone() {
            return came.isEmpty() && went.isEmpty();
        }
    }

    Moves moves(OrganizationId organization, long group, String name, MemberDelta delta) {
        Set<PersonId> wanted = known(organization, name, delta.added());
        if (delta.replaces()) {
            Set<PersonId> present = groups.members(organization, group);
            return new Moves(minus(wanted, present), minus(present, wanted));
        }
        Set<PersonId> unwanted = numbers(delta.removed());
        Set<PersonId> concerned = new HashSet<>(wanted);
        concerned.addAll(unwanted);
        Set<PersonId> present = groups.members(organization, group, concerned);
        unwanted.retainAll(present);
        return new Moves(minus(wanted, present), unwanted);
    }

    private Set<PersonId> known(OrganizationId organization, String group, Set<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<PersonId> known = users.visible(organization, numbers(ids));
        Set<String> unknown = new TreeSet<>(ids);
        known.forEach(person -> unknown.remove(person.toString()));
        if (!unknown.isEmpty()) {
            sync.missed(organization, null, GroupSource.SCIM, unknownMembers(group, unknown));
        }
        return known;
    }

    private static SyncProblem unknownMembers(String group, Set<String> ids) {
        String some = ids.stream()
                .limit(NAMED)
                .map(id -> id.length() <= LONGEST_NAMED ? id : id.substring(0, LONGEST_NAMED) + "…")
                .collect(Collectors.joining(", "));
        String all = ids.size() <= NAMED ? some : some + " and " + (ids.size() - NAMED) + " more";
        return new SyncProblem(
                "member.unknown",
                group,
                "Nobody in this organization has these ids, so nobody was added for them: " + all + ".");
    }

    private static Set<PersonId> numbers(Set<String> ids) {
        return ids.stream()
                .map(Digits::positive)
                .flatMap(Optional::stream)
                .map(PersonId::new)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<PersonId> minus(Set<PersonId> some, Set<PersonId> less) {
        Set<PersonId> rest = new HashSet<>(some);
        rest.removeAll(less);
        return rest;
    }
}

package io.github.keycloakworkspaces.scim;

import java.util.HashSet;
import java.util.Set;

/**
 * What a request does with the members of a group, whoever is in it: all operations of one request in one, so that two
 * requests at a time don't undo each other. Ids are as they were sent: nobody may have them.
 *
 * @param replaces whether {@code added} are all members afterwards
 * @param added nobody of them is among the removed
 * @param removed empty where everybody is replaced
 */
public record MemberDelta(boolean replaces, Set<String> added, Set<String> removed) {

    public static final MemberDelta NONE = new MemberDelta(false, Set.of(), Set.of());

    public MemberDelta {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }

    /** Exactly these. */
    public static MemberDelta exactly(Set<String> ids) {
        return new MemberDelta(true, ids, Set.of());
    }

    public boolean isNone() {
        return !replaces && added.isEmpty() && removed.isEmpty();
    }

    /** These, too. */
    MemberDelta and(Set<String> ids) {
        return new MemberDelta(replaces, plus(added, ids), minus(removed, ids));
    }

    /** Not these. */
    MemberDelta without(Set<String> ids) {
        return new MemberDelta(replaces, minus(added, ids), replaces ? Set.of() : plus(removed, ids));
    }

    /** Who is in the group afterwards. */
    public Set<String> appliedTo(Set<String> members) {
        return replaces ? added : plus(minus(members, removed), added);
    }

    private static Set<String> plus(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<String> minus(Set<String> some, Set<String> less) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(less);
        return rest;
    }
}

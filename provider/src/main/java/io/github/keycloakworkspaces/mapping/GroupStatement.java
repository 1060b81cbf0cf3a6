package io.github.keycloakworkspaces.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sign-in by an identity provider says of somebody's groups.
 *
 * @param groups all that they are in; empty where nothing is said, or not which they are, so that nothing changes
 * @param problems what is told to administrators about it
 */
public record GroupStatement(Optional<Set<String>> groups, List<SyncProblem> problems) {

    /** Groups aren't mentioned. */
    public static final GroupStatement NOTHING = new GroupStatement(Optional.empty(), List.of());

    /** In no group. */
    public static final GroupStatement NONE = new GroupStatement(Optional.of(Set.of()), List.of());

    /** The identity provider says where the groups could be asked for, because there are too many of them. */
    public static final GroupStatement OVERAGE = unclear(
            "groups.overage",
            "The identity provider left the groups out because they are too many, and only said where to ask for them. Let"
                    + " it send fewer: those that are assigned to the application.");

    private static final GroupStatement MALFORMED =
            unclear("groups.malformed", "What the identity provider sent as groups is no list of names.");

    private static final GroupStatement TOO_MANY = unclear(
            "groups.too_many",
            "The identity provider named more than " + GroupSync.MOST_GROUPS
                    + " groups. Let it send fewer: those that are" + " assigned to the application.");

    public GroupStatement {
        groups = groups.map(Set::copyOf);
        problems = List.copyOf(problems);
    }

    private static GroupStatement unclear(String code, String detail) {
        return new GroupStatement(Optional.empty(), List.of(new SyncProblem(code, detail)));
    }

    /**
     * What the values of a claim or attribute mean. Empty ones are none; the case of names counts, and nothing is cut in
     * pieces.
     */
    public static GroupStatement of(Collection<?> values) {
        Set<String> names = new LinkedHashSet<>();
        List<SyncProblem> problems = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof String name)) {
                return MALFORMED;
            }
            if (GroupName.fits(name)) {
                names.add(name);
            } else if (!name.isEmpty() && problems.isEmpty()) {
                problems.add(new SyncProblem(
                        "group.name_invalid",
                        name,
                        "The name of a group has 1 to " + GroupName.MAX_LENGTH
                                + " characters. This one was left out, and so were all others like it."));
            }
        }
        return checked(names, problems);
    }

    private static GroupStatement checked(Set<String> names, List<SyncProblem> problems) {
        return names.size() > GroupSync.MOST_GROUPS ? TOO_MANY : new GroupStatement(Optional.of(names), problems);
    }

    /** What two mappers have read from the same sign-in, together. */
    public GroupStatement and(GroupStatement other) {
        if (groups.isEmpty() || other.groups.isEmpty()) {
            return isUnclear() || other.equals(NOTHING) ? this : other;
        }
        Set<String> names = new LinkedHashSet<>(groups.get());
        names.addAll(other.groups.get());
        List<SyncProblem> both = new ArrayList<>(problems);
        both.addAll(other.problems);
        return checked(names, both);
    }

    /** Whether there are groups of which nobody knows which they are. */
    private boolean isUnclear() {
        return groups.isEmpty() && !problems.isEmpty();
    }
}

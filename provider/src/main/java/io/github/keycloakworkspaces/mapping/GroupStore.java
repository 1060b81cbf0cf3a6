package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which groups there are in the organizations of one realm, and who is in them, as last heard. */
public interface GroupStore {

    /** What was heard of one person. */
    record Heard(List<Run> runs, Set<GroupRef> present, Set<LeftGroup> left) {

        public static final Heard NOTHING = new Heard(List.of(), Set.of(), Set.of());

        public Heard {
            runs = List.copyOf(runs);
            present = Set.copyOf(present);
            left = Set.copyOf(left);
        }

        /** The groups of one source that the person is in. */
        Set<GroupRef> of(GroupSource source) {
            return present.stream().filter(group -> group.source() == source).collect(Collectors.toUnmodifiableSet());
        }

        /** Whether it matters that the source says these groups now. */
        boolean speaks(GroupSource source, Set<GroupRef> groups) {
            boolean differs = !of(source).equals(groups);
            if (!source.speaksEachTime()) {
                return differs;
            }
            return differs
                    || runs.stream()
                            .max(Comparator.comparingLong(Run::order))
                            .filter(run -> run.source() == source && !run.overruled())
                            .isEmpty();
        }
    }

    /** Who came into a group and who went, and the number of the organization's last mapping then, 0 if it had none. */
    record Move(Set<PersonId> came, Set<PersonId> went, long lastMapping) {

        public Move {
            came = Set.copyOf(came);
            went = Set.copyOf(went);
        }
    }

    /** A group as last heard of. */
    record SeenGroup(GroupRef group, String name, long members) {}

    /** What was heard of people, in a fixed number of statements; of whom nothing was heard is not among them. */
    Map<PersonId, Heard> heard(OrganizationId organization, Collection<PersonId> people);

    /**
     * Writes down the groups of a source that a member is in. Who left a group that is mapped keeps a mark of it.
     *
     * @param before what was heard until now
     * @param lastMapping the number of the organization's last mapping, 0 if it has none
     */
    void put(
            OrganizationId organization,
            PersonId person,
            Heard before,
            GroupSource source,
            Collection<GroupName> groups,
            long lastMapping);

    /**
     * Writes down who came into a group and who went; the group is added if it is a new one.
     *
     * @return those who are members and for whom that is news
     */
    Set<PersonId> move(OrganizationId organization, GroupSource source, GroupName group, Move move);

    /** Notes that the source has spoken about the members now. */
    void ran(OrganizationId organization, Collection<PersonId> people, GroupSource source);

    /** Gives a group another name, with the same key. */
    void rename(OrganizationId organization, GroupRef group, String name);

    /** Forgets a group and who is or was in it; {@code false} if there was none. */
    boolean remove(OrganizationId organization, GroupRef group);

    /** The members in a group, by number, those behind that one. */
    List<PersonId> people(OrganizationId organization, GroupRef group, long after, int most);

    /** Groups with how many people are in them, by name. */
    Page<SeenGroup> list(OrganizationId organization, GroupQuery query);

    /** Those of the realm's organizations that have such a group. */
    Set<OrganizationId> having(GroupRef group);
}

package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which groups there are in the organizations of one realm, and who is in them, as last heard. */
public interface GroupStore {

    /** Whom groups say something about. */
    record Heard(List<Run> runs, Set<GroupRef> present, Set<LeftGroup> left) {

        public static final Heard NOTHING = new Heard(List.of(), Set.of(), Set.of());

        public Heard {
            runs = List.copyOf(runs);
            present = Set.copyOf(present);
            left = Set.copyOf(left);
        }
    }

    /** What was heard of people, in a fixed number of statements; of whom nothing was heard is not among them. */
    Map<PersonId, Heard> heard(OrganizationId organization, Collection<PersonId> people);

    /**
     * Writes down the groups of a source that a person is in. Who left a group that is mapped keeps a mark of it.
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

    /** Notes that the source has spoken about the people now. */
    void ran(OrganizationId organization, Collection<PersonId> people, GroupSource source);

    /** Notes that somebody has given the person a role by hand. */
    void overrule(OrganizationId organization, Collection<PersonId> people);

    /** Gives a group another name, with the same key. */
    void rename(OrganizationId organization, GroupRef group, String name);

    /** The people in a group, or who left it, behind that number, by number. */
    List<PersonId> people(OrganizationId organization, GroupRef group, long after, int most);

    /** Forgets a group and who is or was in it. */
    boolean remove(OrganizationId organization, GroupRef group);

    /** Groups with how many people are in them, by name. */
    List<SeenGroup> list(OrganizationId organization, Optional<GroupSource> source, int offset, int limit);

    /** A group as last heard of. */
    record SeenGroup(GroupRef group, String name, long members) {}

    /** Those of the realm's organizations that have a group of that source and key. */
    Set<OrganizationId> having(GroupRef group);
}

package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets people hold what their groups give. Each change takes the organization's lock, or is made by somebody who has it; all
 * of it is in the present transaction, by a fixed number of statements a person.
 */
public final class GroupSync {

    /**
     * What a source says about one person: all groups that it knows them in. Nothing is locked or written if it said the
     * same last time and has had the last word.
     *
     * @param groups at most {@link #MOST_GROUPS}; more change nothing but are a sync error
     */
    public Outcome seen(
            OrganizationId organization,
            AccountId account,
            GroupSource source,
            Set<GroupName> groups,
            Joining joining) {
        throw new UnsupportedOperationException();
    }

    /** The most groups of one source that a person may be in. */
    public static final int MOST_GROUPS = 1000;

    /**
     * What a source says about one group: who came and who went. Who is no member of the organization is left out.
     *
     * @param locked the organization, whose lock is taken
     */
    public void changed(
            Organization locked, GroupSource source, GroupName group, Set<PersonId> came, Set<PersonId> went) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lets a person hold what is stored about them gives, after something else than their groups has changed.
     *
     * @param locked the organization, whose lock is taken
     */
    public Outcome recompute(Organization locked, PersonId person) {
        throw new UnsupportedOperationException();
    }

    /**
     * The same for many people, by a fixed number of statements for some of them at a time and for each who changes.
     *
     * @return how many hold something else now
     */
    public int recompute(Organization locked, Collection<PersonId> people) {
        throw new UnsupportedOperationException();
    }

    /** Writes down that something wasn't followed. */
    public void missed(
            OrganizationId organization, @Nullable PersonId person, GroupSource source, SyncProblem problem) {
        throw new UnsupportedOperationException();
    }
}

package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Set;

/** The people that a bulk operation is about. */
public sealed interface PeopleSelection permits PeopleSelection.Everybody, PeopleSelection.These {

    /** Everybody who passes the filter, apart from some. */
    record Everybody(PeopleFilter filter, Set<PersonId> excluded) implements PeopleSelection {
        public Everybody {
            excluded = Set.copyOf(excluded);
        }
    }

    /** Exactly these people. */
    record These(Set<PersonId> people) implements PeopleSelection {
        public These {
            people = Set.copyOf(people);
        }
    }
}

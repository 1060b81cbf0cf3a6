package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.project.PeopleFilter;
import io.github.keycloakworkspaces.project.PeopleSelection;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of a bulk operation: all that the query's filter lets through apart from some, or exactly those included. */
record BulkMembers(
        boolean all,
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> included,
        @Nullable @Size(max = PersonNumbers.MOST) List<Long> excluded,
        @Nullable @Size(max = PersonNumbers.MOST) List<RoleOf> roles) {

    /** A role in the project that somebody is to have. */
    record RoleOf(long userId, Role role) {}

    PeopleSelection selection(PeopleFilter filter) {
        return selection(all, included, excluded, filter);
    }

    static PeopleSelection selection(
            boolean all, @Nullable List<Long> included, @Nullable List<Long> excluded, PeopleFilter filter) {
        if (all) {
            return new PeopleSelection.Everybody(filter, excluded == null ? Set.of() : PersonNumbers.any(excluded));
        }
        Set<PersonId> people = new HashSet<>();
        if (included != null) {
            included.forEach(number -> people.add(PersonNumbers.one(number)));
        }
        if (excluded != null) {
            people.removeAll(PersonNumbers.any(excluded));
        }
        return new PeopleSelection.These(people);
    }

    Map<PersonId, Role> wanted() {
        Map<PersonId, Role> wanted = new LinkedHashMap<>();
        for (RoleOf entry : roles == null ? List.<RoleOf>of() : roles) {
            Role other = wanted.put(PersonNumbers.one(entry.userId()), entry.role());
            if (other != null && other != entry.role()) {
                throw Fields.wrong("roles", "a list that names each person once");
            }
        }
        return wanted;
    }
}

package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.membership.http.TagNumbers;
import io.github.keycloakworkspaces.project.PeopleFilter;
import io.github.keycloakworkspaces.roles.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which people are meant. Everybody's seat is a standard one. */
record PeopleParameters(
        @Nullable String search,
        @Nullable List<Role> role,
        @Nullable List<Long> tags,
        @Nullable List<String> userType,
        @JsonProperty("last_activity__gte") @Nullable Instant activeFrom,
        @JsonProperty("last_activity__lte") @Nullable Instant activeUntil) {

    static final String STANDARD = "standard";

    PeopleFilter filter() {
        boolean otherTags = tags != null && TagNumbers.any(tags).isEmpty();
        return new PeopleFilter(
                search == null || search.isBlank() ? null : search.strip(),
                role == null ? Set.of() : Set.copyOf(role),
                TagNumbers.any(tags),
                otherTags || (userType != null && !userType.contains(STANDARD)),
                activeFrom,
                activeUntil);
    }
}

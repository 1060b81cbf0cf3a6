package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to remove, under either of two names.
 *
 * @param workspace that of the path, if it is there
 */
record FormerMember(
        @Nullable Long userId,
        @Nullable Long user,
        @Nullable Long workspace) {

    /** Whoever the query or the body names; both may, if they mean the same person. */
    PersonId and(FormerMember other) {
        List<Long> named = Stream.of(userId, user, other.userId, other.user)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (named.size() > 1) {
            throw Fields.wrong("user_id", "one person");
        }
        return PersonNumbers.required(named.isEmpty() ? null : named.get(0), "user_id");
    }
}

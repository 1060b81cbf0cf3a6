package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.TagId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which people of an organization are meant, by what they are.
 *
 * @param search is contained in the e-mail, the user name or the first and last name, whatever the case; {@code null}
 *     for all
 * @param roles only people with one of these effective roles; empty for all
 * @param tags only people who have one of them; empty for all
 * @param nobody whether something is asked for that nobody has
 * @param activeFrom only people whose last activity, as the API shows it, was then or later
 * @param activeUntil only people whose last activity was then or earlier
 */
public record PeopleFilter(
        @Nullable String search,
        Set<Role> roles,
        Set<TagId> tags,
        boolean nobody,
        @Nullable Instant activeFrom,
        @Nullable Instant activeUntil) {

    /** Everybody. */
    public static final PeopleFilter NONE = new PeopleFilter(null, Set.of(), Set.of(), false, null, null);

    public PeopleFilter {
        roles = Set.copyOf(roles);
        tags = Set.copyOf(tags);
    }
}

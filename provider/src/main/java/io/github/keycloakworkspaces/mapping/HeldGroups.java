package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which mapped groups people are in, for those who look at where something comes from. */
public interface HeldGroups {

    /**
     * A group that gives something.
     *
     * @param name what people know it by
     * @param target the {@link Target#key()} of what it gives
     * @param role the code of the role that it gives; {@code null} if it gives none
     */
    record HeldGroup(
            GroupSource source,
            String name,
            String target,
            @Nullable String role) {}

    /**
     * Those of people, by name, in one statement; who is in none is not among them.
     *
     * @param people {@code null} for everybody
     */
    Map<PersonId, List<HeldGroup>> of(OrganizationId organization, @Nullable Set<PersonId> people);
}

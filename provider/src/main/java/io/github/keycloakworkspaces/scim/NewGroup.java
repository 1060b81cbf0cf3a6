package io.github.keycloakworkspaces.scim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group that is pushed for the first time.
 *
 * @param members ids as they were sent: nobody may have them
 */
public record NewGroup(String displayName, @Nullable String externalId, Set<String> members) {

    public NewGroup {
        members = Set.copyOf(members);
    }
}

package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the native lists of a realm differ from ours, in pages, so that a list may have any length. */
public interface DriftStore {

    /** The first organization behind that one, by number. */
    Optional<OrganizationId> organizationAfter(@Nullable OrganizationId last);

    /** The next people of the realm whose accounts are gone although nobody told us of it. */
    List<AccountId> gone(int most);

    /**
     * The next accounts that differ in that way, in the order of their ids.
     *
     * @param after begins behind that account; at the first one when {@code null}
     * @param mirrored whether the native list shall have the members at all
     */
    List<AccountId> drifted(
            OrganizationId organization, Drift drift, boolean mirrored, @Nullable AccountId after, int most);
}

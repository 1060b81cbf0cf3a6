package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What was not followed, of the organizations of one realm. An organization has a bounded number of them. */
public interface SyncErrorStore {

    /** Of each organization as many as that are kept, the last ones. */
    int KEPT = 1000;

    /** Writes it down, unless the same was written down within the last hour. */
    void add(OrganizationId organization, @Nullable PersonId person, GroupSource source, SyncProblem problem);

    /** The last ones first. */
    Page<SyncError> list(OrganizationId organization, int offset, int limit);

    void clear(OrganizationId organization);
}

package io.github.keycloakworkspaces.transfer.state;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.List;

/** Reads how organizations of one realm are. */
public interface OrganizationStates {

    /**
     * The next organizations by number: so many as have some thousands of members together, at least one unless there is
     * none any more.
     *
     * @param after the number of the one before; 0 for the first
     */
    List<OrganizationId> slice(long after);

    /** By number, in a fixed number of statements. */
    List<OrganizationState> read(List<OrganizationId> organizations);
}

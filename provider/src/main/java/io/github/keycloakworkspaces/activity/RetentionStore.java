package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.Optional;

/** How long the organizations of one realm keep their logs. */
public interface RetentionStore {

    /** The number of days; empty: for ever. */
    Optional<Integer> days(OrganizationId organization);

    void setDays(OrganizationId organization, Optional<Integer> days);
}

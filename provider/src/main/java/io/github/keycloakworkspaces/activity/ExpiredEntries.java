package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import java.util.Map;

/** Finds and removes what is older than organizations want to keep. */
public interface ExpiredEntries {

    /** The organizations that don't keep their logs for ever, with their numbers of days. */
    Map<OrganizationId, Integer> limits();

    /**
     * Removes lines from before a moment, the oldest first.
     *
     * @param most how many at once
     * @return how many there were
     */
    int removeBefore(OrganizationId organization, Instant moment, int most);
}

package io.github.keycloakworkspaces.transfer.apply.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.transfer.plan.Mode;
import org.jspecify.annotations.Nullable;

/**
 * How a document is to be applied.
 *
 * @param dryRun whether to tell only what would be done
 * @param remove whether what lists don't name is removed; it is, unless this says no
 */
record ApplyParameters(
        @JsonProperty("dryRun") @Nullable Boolean dryRun,
        @Nullable Boolean remove) {

    boolean dry() {
        return Boolean.TRUE.equals(dryRun);
    }

    Mode mode() {
        return Boolean.FALSE.equals(remove) ? Mode.MERGE : Mode.EXACT;
    }
}

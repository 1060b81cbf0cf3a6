package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/** The organization whose log a line belongs to, as far as it is known before the line is written. */
public sealed interface EntryOrganization
        permits EntryOrganization.Known, EntryOrganization.OfNative, EntryOrganization.WorkplaceOf {

    /** That organization; whoever names it has made sure that the person has to do with it. */
    record Known(OrganizationId organization) implements EntryOrganization {}

    /** The one beside Keycloak's organization of this id. */
    record OfNative(String nativeId) implements EntryOrganization {}

    /**
     * The one that somebody works in at the time of writing, or else the one that they joined last.
     *
     * @param alias names the one that comes before these if they belong to it
     */
    record WorkplaceOf(AccountId account, @Nullable String alias) implements EntryOrganization {

        public WorkplaceOf(AccountId account) {
            this(account, null);
        }
    }
}

package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.decision.search.Cursor;
import io.github.keycloakworkspaces.decision.search.SearchStore.Reachable;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/** What facts are looked up by; each names its realm. */
sealed interface FactKey {

    /** What an account holds in an organization, or in the one that it works in now. */
    record Snapshot(
            String realm, AccountId account, @Nullable OrganizationId organization) implements FactKey {}

    /** An account by a name. */
    record Account(String realm, Name kind, String name) implements FactKey {}

    /** A thing by its number. */
    record Thing(String realm, Record id) implements FactKey {}

    /** An organization by its alias. */
    record Alias(String realm, String alias) implements FactKey {}

    /** A project by the name that an application gave it. */
    record External(String realm, OrganizationId organization, String name) implements FactKey {}

    /** A part of the workspaces or projects that somebody may reach. */
    record Reached(String realm, ResourceType type, Reachable reachable, Cursor after, int limit) implements FactKey {}

    /** The kinds of names of accounts. */
    enum Name {
        ID,
        USERNAME,
        EMAIL,
        ANY
    }
}

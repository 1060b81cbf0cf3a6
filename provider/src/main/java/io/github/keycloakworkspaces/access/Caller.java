package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose token came with the request.
 *
 * @param names user name and e-mail address, in lower case
 * @param roles the roles of client {@code workspaces} that the token carries and the account still has
 * @param organization the alias of the organization that the token was asked for; {@code null} if that is left to the
 *     person
 * @param only the one organization that a personal token is good in; {@code null} for a token of Keycloak
 * @param bound whether the token is of no use without a key or certificate of its sender
 */
public record Caller(
        AccountId account,
        Set<String> names,
        Set<String> roles,
        @Nullable String organization,
        @Nullable OrganizationId only,
        boolean bound) {

    /** May ask for decisions about anybody. */
    public static final String DECIDE = "decide";

    /** Manages every organization of the realm. */
    public static final String MANAGE = "manage";

    /** May write lines to the activity log. */
    public static final String RECORD_ACTIVITY = "record-activity";

    public Caller {
        names = Set.copyOf(names);
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    boolean reaches(OrganizationId id) {
        return only == null || only.equals(id);
    }
}

package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose token came with the request.
 *
 * @param names user name and e-mail address, in lower case
 * @param roles the roles of client {@code workspaces} that the token carries and the account still has
 * @param organization the alias of the organization that the token was asked for; {@code null} if that is left to the
 *     person
 */
public record Caller(
        AccountId account,
        Set<String> names,
        Set<String> roles,
        @Nullable String organization) {

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
}

package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Objects;
import org.keycloak.Token;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;

/** Whose request it is, to count what one caller has. */
public final class Sender {

    private static final String ATTRIBUTE = "workspaces.sender";

    private Sender() {}

    /** Says it, once the caller's token was verified. */
    public static void is(KeycloakSession session, AccountId account) {
        session.setAttribute(ATTRIBUTE, account);
    }

    /** All who show no token are one. */
    static String of(KeycloakSession session) {
        AccountId account = session.getAttribute(ATTRIBUTE, AccountId.class);
        if (account != null) {
            return account.value();
        }
        Token token = session.getContext().getBearerToken();
        return token instanceof JsonWebToken administrators
                ? Objects.requireNonNullElse(administrators.getSubject(), "")
                : "";
    }
}

package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
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
        session.setAttribute(ATTRIBUTE, account.value());
    }

    /** Says that it is one of the identity provider of an organization. */
    public static void is(KeycloakSession session, OrganizationId organization) {
        session.setAttribute(ATTRIBUTE, "organization:" + organization);
    }

    /** All who show no token are one. */
    static String of(KeycloakSession session) {
        String known = session.getAttribute(ATTRIBUTE, String.class);
        if (known != null) {
            return known;
        }
        Token token = session.getContext().getBearerToken();
        return token instanceof JsonWebToken administrators
                ? Objects.requireNonNullElse(administrators.getSubject(), "")
                : "";
    }
}

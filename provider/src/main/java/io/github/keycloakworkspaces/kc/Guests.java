package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.invitation.Guest;
import io.github.keycloakworkspaces.shared.AccountId;
import org.keycloak.models.UserModel;

/** Accounts as those who follow an invitation. */
public final class Guests {

    private Guests() {}

    public static Guest of(UserModel user) {
        return new Guest(new AccountId(user.getId()), user.getEmail(), user.isEmailVerified());
    }
}

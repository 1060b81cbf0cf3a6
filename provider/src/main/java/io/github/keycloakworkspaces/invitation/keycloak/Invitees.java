package io.github.keycloakworkspaces.invitation.keycloak;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.invitation.Invitee;
import io.github.keycloakworkspaces.shared.AccountId;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Accounts as those who follow an invitation. */
public final class Invitees {

    private Invitees() {}

    /** Where several accounts may have one address, nobody can say which is meant. */
    public static boolean hasAccount(KeycloakSession session, RealmModel realm, EmailAddress email) {
        return !realm.isDuplicateEmailsAllowed()
                && email.spellings().stream()
                        .anyMatch(spelling -> session.users().getUserByEmail(realm, spelling) != null);
    }

    public static Invitee of(UserModel user) {
        return new Invitee(new AccountId(user.getId()), user.getEmail(), user.isEmailVerified());
    }
}

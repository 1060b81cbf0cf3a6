package io.github.keycloakworkspaces.invitation.keycloak;

import io.github.keycloakworkspaces.invitation.Inviters;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Looks at accounts where it matters whether somebody's address is verified. */
public final class VerifiedInviters implements Inviters {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final MembershipStore members;
    private final BooleanSupplier openSignUp;

    /** @param openSignUp whether anybody may found an organization */
    public VerifiedInviters(
            KeycloakSession session, RealmModel realm, MembershipStore members, BooleanSupplier openSignUp) {
        this.session = session;
        this.realm = realm;
        this.members = members;
        this.openSignUp = openSignUp;
    }

    @Override
    public boolean mayMail(PersonId person) {
        if (!realm.isVerifyEmail() && !openSignUp.getAsBoolean()) {
            return true;
        }
        return members.account(person)
                .map(account -> session.users().getUserById(realm, account.value()))
                .filter(VerifiedInviters::verified)
                .isPresent();
    }

    private static boolean verified(UserModel user) {
        return user.isEmailVerified() && user.getEmail() != null;
    }
}

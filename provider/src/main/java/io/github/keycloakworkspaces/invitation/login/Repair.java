package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.invitation.keycloak.Registration;
import io.github.keycloakworkspaces.keycloak.OrganizationFeature;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

/** Why no invitation link of a realm leads anywhere, for the page that says so; an administrator has to repair it. */
enum Repair {
    /** The realm was never made ready, or something of that is gone. */
    SETUP,
    /** Keycloak's organizations are switched off. */
    ORGANIZATIONS,
    /** The required action is switched off: whoever waits for activation would be let in, and nobody asked to join. */
    ACTION,
    /** Registration is switched off. */
    REGISTRATION,
    /** Another registration flow is bound, or lacks our steps. */
    FLOW,
    /** Our own client, by which people sign up, is missing or switched off. */
    CLIENT;

    /** For everybody who follows a link. */
    static Optional<Repair> forEverybody(RealmModel realm) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ProviderIds.ACTIVATION);
        if (action == null) {
            return Optional.of(SETUP);
        }
        if (!action.isEnabled()) {
            return Optional.of(ACTION);
        }
        return OrganizationFeature.isOn(realm) ? Optional.empty() : Optional.of(ORGANIZATIONS);
    }

    /** For those who need an account. */
    static Optional<Repair> forRegistration(RealmModel realm) {
        if (!Registration.knowsInvitations(realm)) {
            return Optional.of(FLOW);
        }
        return realm.isRegistrationAllowed() ? Optional.empty() : Optional.of(REGISTRATION);
    }
}

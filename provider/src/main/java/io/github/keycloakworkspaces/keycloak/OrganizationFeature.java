package io.github.keycloakworkspaces.keycloak;

import org.keycloak.common.Profile;
import org.keycloak.models.RealmModel;

/** Keycloak's organizations, which nothing of ours works without. */
public final class OrganizationFeature {

    private OrganizationFeature() {}

    /** Whether server and realm have them switched on; a realm's own setting stays when the server switches them off. */
    public static boolean isOn(RealmModel realm) {
        return Profile.isFeatureEnabled(Profile.Feature.ORGANIZATION) && realm.isOrganizationsEnabled();
    }
}

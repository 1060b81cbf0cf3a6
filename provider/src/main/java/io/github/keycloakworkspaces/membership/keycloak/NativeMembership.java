package io.github.keycloakworkspaces.membership.keycloak;

import org.keycloak.models.RealmModel;

/** Whether a realm keeps Keycloak's own lists of members in step with ours. */
public final class NativeMembership {

    /** Of the realm: {@value #OFF}, or anything else. */
    static final String ATTRIBUTE = "workspaces.nativeMembership";

    private static final String OFF = "off";

    private NativeMembership() {}

    /** As every realm does that doesn't switch it off. */
    public static boolean mirrored(RealmModel realm) {
        String value = realm.getAttribute(ATTRIBUTE);
        return value == null || !value.strip().equalsIgnoreCase(OFF);
    }
}

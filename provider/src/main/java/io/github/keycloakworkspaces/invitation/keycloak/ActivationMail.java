package io.github.keycloakworkspaces.invitation.keycloak;

import org.keycloak.models.RealmModel;

/** Whether people of a realm get a mail when somebody activates them. */
public final class ActivationMail {

    /** Of the realm: {@value #OFF}, or anything else. */
    static final String ATTRIBUTE = "workspaces.activationMail";

    private static final String OFF = "off";

    private ActivationMail() {}

    /** As in every realm with a mail server that doesn't switch it off. */
    public static boolean wanted(RealmModel realm) {
        String value = realm.getAttribute(ATTRIBUTE);
        boolean off = value != null && value.strip().equalsIgnoreCase(OFF);
        return !off && realm.getSmtpConfig() != null && realm.getSmtpConfig().get("host") != null;
    }
}

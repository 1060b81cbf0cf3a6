package io.github.keycloakworkspaces.token.keycloak;

import org.keycloak.models.RealmModel;

/**
 * Whether a realm has personal tokens at all. Where every token has to be bound to its sender, the realm's administrator
 * switches them off: they are bound to nobody.
 */
public final class PersonalTokensSwitch {

    private static final String ATTRIBUTE = "workspaces.personal_tokens";

    private PersonalTokensSwitch() {}

    /** Only {@code true} is on, where the attribute is there: a mistyped word must not open anything. */
    public static boolean isOn(RealmModel realm) {
        String said = realm.getAttribute(ATTRIBUTE);
        return said == null || said.equals("true");
    }
}

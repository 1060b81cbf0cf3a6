package io.github.keycloakworkspaces.membership.http;

import io.github.keycloakworkspaces.membership.Source;

/** Where a role comes from, in the words of the contract. */
public final class RoleSource {

    private RoleSource() {}

    public static String of(Source source) {
        return switch (source) {
            case MANUAL, INVITATION -> "manual";
            case SAML, OIDC -> "saml";
            case KEYCLOAK, LDAP -> "ldap";
            case SCIM -> "scim";
            case IMPORT -> "api";
        };
    }
}

package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Map;
import java.util.Optional;

/** Where a grant comes from; kept with it, so that one source never takes away what another gave. */
public enum Source implements Coded {
    MANUAL("manual"),
    KEYCLOAK("keycloak"),
    SAML("saml"),
    OIDC("oidc"),
    LDAP("ldap"),
    SCIM("scim"),
    INVITATION("invitation"),
    IMPORT("import");

    private static final Map<String, Source> BY_CODE = Coded.index(values());

    private final String code;

    Source(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static Optional<Source> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

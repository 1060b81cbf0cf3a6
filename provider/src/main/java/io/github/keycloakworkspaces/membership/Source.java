package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Arrays;
import java.util.Optional;

/** Where a grant comes from; kept with it, so that one source never takes away what another gave. */
public enum Source implements Coded {
    MANUAL("manual"),
    SAML("saml"),
    OIDC("oidc"),
    LDAP("ldap"),
    SCIM("scim"),
    INVITATION("invitation"),
    IMPORT("import");

    private final String code;

    Source(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static Optional<Source> ofCode(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code.equals(code))
                .findFirst();
    }
}

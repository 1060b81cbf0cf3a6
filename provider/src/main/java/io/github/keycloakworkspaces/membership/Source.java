package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Map;
import java.util.Optional;

/** Where a grant comes from; kept with it, so that one source never takes away what another gave. */
public enum Source implements Coded {
    MANUAL("manual"),
    KEYCLOAK("keycloak", true),
    SAML("saml", true),
    OIDC("oidc", true),
    LDAP("ldap"),
    SCIM("scim", true),
    INVITATION("invitation"),
    IMPORT("import");

    private static final Map<String, Source> BY_CODE = Coded.index(values());

    private final String code;
    private final boolean groups;

    Source(String code) {
        this(code, false);
    }

    Source(String code, boolean groups) {
        this.code = code;
        this.groups = groups;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it knows people's groups, and gives and takes what these do. */
    public boolean groups() {
        return groups;
    }

    public static Optional<Source> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}

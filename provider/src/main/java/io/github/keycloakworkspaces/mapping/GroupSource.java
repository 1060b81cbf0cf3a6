package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.Coded;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who knows in which groups somebody is. Keycloak's groups include those that it takes from an LDAP directory. */
public enum GroupSource implements Coded {
    KEYCLOAK(Source.KEYCLOAK),
    SAML(Source.SAML),
    OIDC(Source.OIDC),
    SCIM(Source.SCIM);

    private static final Map<String, GroupSource> BY_CODE = Coded.index(values());

    private static final Map<Source, GroupSource> BY_SOURCE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(GroupSource::source, Function.identity()));

    private final Source source;

    GroupSource(Source source) {
        this.source = source;
    }

    /** The source of what its groups give. */
    public Source source() {
        return source;
    }

    /** Whether it knows groups by their names; Keycloak knows its own by ids. */
    public boolean named() {
        return this != KEYCLOAK;
    }

    /** Whether it pushes people and their groups, at any time. */
    boolean provisions() {
        return this == SCIM;
    }

    /** Whether it speaks about a person only when that person signs in. */
    boolean saidAtSignIn() {
        return this == SAML || this == OIDC;
    }

    /** Whether it has spoken whenever it tells the groups of a person; otherwise only when they are others than before. */
    boolean speaksEachTime() {
        return this != KEYCLOAK;
    }

    @Override
    public String code() {
        return source.code();
    }

    public static Optional<GroupSource> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Empty for what is given otherwise than by groups. */
    public static Optional<GroupSource> of(Source source) {
        return Optional.ofNullable(BY_SOURCE.get(source));
    }
}

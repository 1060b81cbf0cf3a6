package io.github.keycloakworkspaces.mapping.broker;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.GroupStatement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.oidc.KeycloakOIDCIdentityProvider;
import org.keycloak.broker.oidc.KeycloakOIDCIdentityProviderFactory;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.oidc.OIDCIdentityProviderFactory;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.util.JsonSerialization;
import org.keycloak.utils.JsonUtils;

/** Groups from a claim. */
public final class OidcGroupsMapper extends GroupsMapper {

    static final String CLAIM = "claim";

    private static final String DEFAULT_CLAIM = "groups";

    public OidcGroupsMapper() {
        super(
                GroupSource.OIDC,
                OIDCIdentityProviderFactory.PROVIDER_ID,
                KeycloakOIDCIdentityProviderFactory.PROVIDER_ID);
    }

    @Override
    GroupStatement read(KeycloakSession session, IdentityProviderMapperModel mapper, Sent sent) {
        String claim = Objects.requireNonNullElse(setting(mapper, CLAIM), DEFAULT_CLAIM);
        List<Map<?, ?>> places = Stream.of(
                        KeycloakOIDCIdentityProvider.VALIDATED_ACCESS_TOKEN,
                        OIDCIdentityProvider.VALIDATED_ID_TOKEN,
                        OIDCIdentityProvider.USER_INFO)
                .<Map<?, ?>>map(place -> claims(sent.context().getContextData().get(place)))
                .toList();
        return ClaimedGroups.in(places, JsonUtils.splitClaimPath(claim));
    }

    private static Map<?, ?> claims(@Nullable Object place) {
        if (place instanceof JsonWebToken token) {
            return token.getOtherClaims();
        }
        return place == null ? Map.of() : JsonSerialization.mapper.convertValue(place, Map.class);
    }

    @Override
    List<ProviderConfigProperty> place() {
        return List.of(new ProviderConfigProperty(
                CLAIM,
                "Claim",
                "Claim with the names of the groups, a list or one name. A dot leads to a claim inside of another"
                        + " (realm_access.roles); a dot that belongs to the name has a backslash before it.",
                ProviderConfigProperty.STRING_TYPE,
                DEFAULT_CLAIM));
    }

    @Override
    public String getId() {
        return ProviderIds.OIDC_GROUPS;
    }

    @Override
    public String getDisplayType() {
        return "Workspaces groups (OpenID Connect)";
    }

    @Override
    public String getHelpText() {
        return "Gives people in the organization what its group mappings say about the groups in a claim, at every"
                + " sign-in. Makes them members of the organization.";
    }
}

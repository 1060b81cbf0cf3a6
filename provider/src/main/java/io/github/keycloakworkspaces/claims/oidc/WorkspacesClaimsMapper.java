package io.github.keycloakworkspaces.claims.oidc;

import io.github.keycloakworkspaces.access.TokenOrganization;
import io.github.keycloakworkspaces.claims.WorkspacesClaim;
import io.github.keycloakworkspaces.claims.WorkspacesClaim.Extent;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.keycloak.OrganizationFeature;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperConfigException;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/** Puts a person's organization, workspaces and projects into tokens, userinfo and introspection. */
public final class WorkspacesClaimsMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {

    public static final String MAXIMUM = "maximum.entries";

    private static final String EXTERNAL_IDS = "external.ids";
    private static final int DEFAULT_MAXIMUM = 100;
    private static final int LARGEST_MAXIMUM = 1000;

    @Override
    public String getId() {
        return ProviderIds.CLAIMS;
    }

    @Override
    public String getDisplayType() {
        return "Workspaces";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds the claim \"workspaces\": the organization that the scope organization:<alias> names, or else the"
                + " one that the user works in, with the user's role, workspaces and projects.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        properties.add(new ProviderConfigProperty(
                MAXIMUM,
                "Maximum entries",
                "How many workspaces and projects a token lists together, from 1 to " + LARGEST_MAXIMUM
                        + ". Longer lists are cut and marked as truncated.",
                ProviderConfigProperty.INTEGER_TYPE,
                String.valueOf(DEFAULT_MAXIMUM)));
        properties.add(new ProviderConfigProperty(
                EXTERNAL_IDS,
                "External ids",
                "Whether projects also carry the external_id that an application gave them.",
                ProviderConfigProperty.BOOLEAN_TYPE,
                false));
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, WorkspacesClaimsMapper.class);
        return properties;
    }

    @Override
    public void validateConfig(
            KeycloakSession session, RealmModel realm, ProtocolMapperContainerModel client, ProtocolMapperModel mapper)
            throws ProtocolMapperConfigException {
        String value = mapper.getConfig() == null ? null : mapper.getConfig().get(MAXIMUM);
        if (value != null && !value.isBlank() && parse(value).isEmpty()) {
            throw new ProtocolMapperConfigException(
                    "The maximum of entries must be a whole number from 1 to " + LARGEST_MAXIMUM + ".");
        }
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        tell(token, mapper, userSession, session, TokenOrganization.ofIssued(session, context));
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        if (OIDCAttributeMapperHelper.includeInUserInfo(mapper)) {
            tell(token, mapper, userSession, session, TokenOrganization.ofUserInfo(session));
        }
        return token;
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        if (OIDCAttributeMapperHelper.includeInIntrospection(mapper)) {
            tell(token, mapper, userSession, session, TokenOrganization.ofIntrospected(session));
        }
        return token;
    }

    /** The account was loaded with the session, by Keycloak and for itself; only its id is needed here. */
    private static void tell(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            @Nullable String alias) {
        UserModel user = userSession.getUser();
        RealmModel realm = userSession.getRealm();
        if (user != null && OrganizationFeature.isOn(realm)) {
            tokenSnapshot(session, realm, user.getId(), alias)
                    .flatMap(tokenSnapshot -> claim(session, realm, tokenSnapshot, extent(mapper)))
                    .ifPresent(claim -> token.setOtherClaims(WorkspacesClaim.NAME, claim.toMap()));
        }
    }

    private static Optional<WorkspacesClaim> claim(
            KeycloakSession session, RealmModel realm, TokenSnapshot tokenSnapshot, Extent extent) {
        String href = Addresses.of(session)
                .path("api/workspaces/")
                .queryParam(
                        Operation.ORGANIZATION,
                        tokenSnapshot.snapshot().organization().value())
                .build()
                .toString();
        return WorkspacesClaim.of(
                tokenSnapshot,
                WorkspacesProvider.of(session, realm, DecisionFacts.class).decisions(),
                extent,
                href);
    }

    /** Remembered in the Keycloak session, so that all tokens of one response say the same and cost one query. */
    private static Optional<TokenSnapshot> tokenSnapshot(
            KeycloakSession session, RealmModel realm, String userId, @Nullable String alias) {
        Key key = new Key(realm.getId(), userId, alias);
        Remembered remembered = session.getAttribute(Remembered.class.getName(), Remembered.class);
        if (remembered != null && remembered.key().equals(key)) {
            return remembered.tokenSnapshot();
        }
        AccountId account = new AccountId(userId);
        Optional<TokenSnapshot> tokenSnapshot = WorkspacesProvider.of(session, realm, DecisionFacts.class)
                .store()
                .get(
                        alias == null
                                ? new FactKey.ActiveTokenSnapshot(account)
                                : new FactKey.AliasTokenSnapshot(account, alias));
        session.setAttribute(Remembered.class.getName(), new Remembered(key, tokenSnapshot));
        return tokenSnapshot;
    }

    static Extent extent(ProtocolMapperModel mapper) {
        Map<String, String> config = mapper.getConfig();
        return new Extent(maximum(mapper), config != null && Boolean.parseBoolean(config.get(EXTERNAL_IDS)));
    }

    static int maximum(ProtocolMapperModel mapper) {
        Map<String, String> config = mapper.getConfig();
        String value = config == null ? null : config.get(MAXIMUM);
        return value == null ? DEFAULT_MAXIMUM : parse(value).orElse(DEFAULT_MAXIMUM);
    }

    private static Optional<Integer> parse(String value) {
        try {
            int maximum = Integer.parseInt(value.strip());
            return maximum < 1 || maximum > LARGEST_MAXIMUM ? Optional.empty() : Optional.of(maximum);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private record Key(String realm, String user, @Nullable String alias) {}

    private record Remembered(Key key, Optional<TokenSnapshot> tokenSnapshot) {}
}

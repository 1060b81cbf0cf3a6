package io.github.keycloakworkspaces.mapping.broker;

import io.github.keycloakworkspaces.keycloak.OrganizationFeature;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.GroupStatement;
import io.github.keycloakworkspaces.mapping.keycloak.SaidGroups;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.AbstractIdentityProviderMapper;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderSyncMode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Reads groups from what an identity provider says at a sign-in. This is the one moment that comes at every sign-in,
 * whatever the sync mode is (Keycloak 26.7 calls nothing else of a mapper in mode IMPORT once an account is there); it
 * comes before the account is known, so that what was read is kept until it is.
 */
abstract class GroupsMapper extends AbstractIdentityProviderMapper {

    private static final Logger LOG = Logger.getLogger(GroupsMapper.class);

    private static final String ORGANIZATION = "organization";
    private static final String MISSING_MEANS_NONE = "missing.means.none";

    private final GroupSource source;
    private final List<String> providers;

    /** @param providers the types of identity providers that it can read */
    GroupsMapper(GroupSource source, String... providers) {
        this.source = source;
        this.providers = List.of(providers);
    }

    /** What the identity provider says. */
    abstract GroupStatement read(KeycloakSession session, IdentityProviderMapperModel mapper, Sent sent);

    /**
     * What came from the identity provider.
     *
     * @param organization the native organization that the groups are for
     */
    record Sent(BrokeredIdentityContext context, OrganizationModel organization) {}

    @Override
    public final void preprocessFederatedIdentity(
            KeycloakSession session,
            RealmModel realm,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        boolean kept = context.getAuthenticationSession() != null;
        if (!kept || context.getIdpConfig().isTransientUsers() || !OrganizationFeature.isOn(realm)) {
            return;
        }
        Optional<OrganizationModel> organization = organization(session, mapper, context);
        if (organization.isEmpty()) {
            LOG.warnf(
                    "The mapper %s of identity provider %s names no organization, and the provider is linked to none",
                    mapper.getName(), context.getIdpConfig().getAlias());
            return;
        }
        GroupStatement read = read(session, mapper, new Sent(context, organization.get()));
        boolean none = read.equals(GroupStatement.NOTHING) && is(mapper, MISSING_MEANS_NONE);
        SaidGroups.keep(context, source, organization.get().getId(), none ? GroupStatement.NONE : read);
    }

    private static Optional<OrganizationModel> organization(
            KeycloakSession session, IdentityProviderMapperModel mapper, BrokeredIdentityContext context) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        String alias = setting(mapper, ORGANIZATION);
        String linked = context.getIdpConfig().getOrganizationId();
        if (alias != null) {
            return Optional.ofNullable(organizations.getByAlias(alias));
        }
        return Optional.ofNullable(linked).map(organizations::getById);
    }

    static boolean is(IdentityProviderMapperModel mapper, String name) {
        return Boolean.parseBoolean(setting(mapper, name));
    }

    /** {@code null} for what is blank. */
    static @Nullable String setting(IdentityProviderMapperModel mapper, String name) {
        String value = mapper.getConfig().get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Where the groups stand; the other settings are those of both mappers. */
    abstract List<ProviderConfigProperty> place();

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return Stream.concat(
                        place().stream(),
                        Stream.of(
                                new ProviderConfigProperty(
                                        ORGANIZATION,
                                        "Organization",
                                        "Alias of the organization whose group mappings count. Leave it empty for the"
                                                + " organization that this identity provider is linked to.",
                                        ProviderConfigProperty.STRING_TYPE,
                                        null),
                                new ProviderConfigProperty(
                                        MISSING_MEANS_NONE,
                                        "Missing means none",
                                        "Whether somebody about whose groups the identity provider says nothing is in no"
                                                + " group. Off: nothing changes then.",
                                        ProviderConfigProperty.BOOLEAN_TYPE,
                                        false)))
                .toList();
    }

    @Override
    public final String[] getCompatibleProviders() {
        return providers.toArray(String[]::new);
    }

    @Override
    public final String getDisplayCategory() {
        return "Workspaces";
    }

    /** In each of them the work is done at every sign-in. */
    @Override
    public final boolean supportsSyncMode(IdentityProviderSyncMode mode) {
        return true;
    }
}

package io.github.keycloakworkspaces.mapping.keycloak;

import io.github.keycloakworkspaces.membership.Organization;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * An identity provider that speaks SAML and is linked to an organization.
 *
 * @param nameIdFormat what Keycloak asks it to name people by
 */
public record LinkedProvider(String alias, String nameIdFormat) {

    private static final String SAML = "saml";
    private static final String NAME_ID = "nameIDPolicyFormat";
    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    /** The first by its alias. */
    public static Optional<LinkedProvider> of(KeycloakSession session, Organization organization) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        OrganizationModel linked = organizations.getById(organization.nativeId());
        return linked == null
                ? Optional.empty()
                : organizations
                        .getIdentityProviders(linked)
                        .filter(provider -> SAML.equals(provider.getProviderId()))
                        .min(Comparator.comparing(IdentityProviderModel::getAlias))
                        .map(provider -> new LinkedProvider(
                                provider.getAlias(),
                                Objects.requireNonNullElse(provider.getConfig().get(NAME_ID), PERSISTENT)));
    }
}

package io.github.keycloakworkspaces.mapping.broker;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.GroupStatement;
import io.github.keycloakworkspaces.mapping.keycloak.AttributeNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.saml.SAMLEndpoint;
import org.keycloak.broker.saml.SAMLIdentityProviderFactory;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Groups from an attribute of an assertion. */
public final class SamlGroupsMapper extends GroupsMapper {

    static final String ATTRIBUTE = "attribute.name";

    public SamlGroupsMapper() {
        super(GroupSource.SAML, SAMLIdentityProviderFactory.PROVIDER_ID);
    }

    @Override
    GroupStatement read(KeycloakSession session, IdentityProviderMapperModel mapper, Sent sent) {
        Object assertion = sent.context().getContextData().get(SAMLEndpoint.SAML_ASSERTION);
        return assertion instanceof AssertionType asserted
                ? AssertedGroups.in(asserted, attribute(session, mapper, sent))
                : GroupStatement.NOTHING;
    }

    private static String attribute(KeycloakSession session, IdentityProviderMapperModel mapper, Sent sent) {
        @Nullable String configured = setting(mapper, ATTRIBUTE);
        return configured == null
                ? AttributeNames.ofGroups(session, sent.organization().getId())
                : configured;
    }

    @Override
    List<ProviderConfigProperty> place() {
        return List.of(new ProviderConfigProperty(
                ATTRIBUTE,
                "Attribute",
                "Name or friendly name of the attribute with the names of the groups. Leave it empty for the one in the"
                        + " organization's settings, which is Groups by default.",
                ProviderConfigProperty.STRING_TYPE,
                null));
    }

    @Override
    public String getId() {
        return ProviderIds.SAML_GROUPS;
    }

    @Override
    public String getDisplayType() {
        return "Workspaces groups (SAML)";
    }

    @Override
    public String getHelpText() {
        return "Gives people in the organization what its group mappings say about the groups in an attribute of the"
                + " assertion, at every sign-in. Makes them members of the organization.";
    }
}

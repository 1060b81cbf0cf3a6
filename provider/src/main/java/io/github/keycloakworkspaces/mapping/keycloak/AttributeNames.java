package io.github.keycloakworkspaces.mapping.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.membership.MembershipCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.JsonSerialization;

/** The names of attributes in assertions, as an organization's settings for SAML have them. */
public final class AttributeNames {

    private static final String SETTING = "mapping_groups";
    private static final String DEFAULT = "Groups";

    private AttributeNames() {}

    /** That of the attribute with the groups. */
    public static String ofGroups(KeycloakSession session, String nativeOrganization) {
        MappingCases cases = WorkspacesProvider.of(session, MappingCases.class);
        return WorkspacesProvider.of(session, MembershipCases.class)
                .store()
                .organizationOf(nativeOrganization)
                .flatMap(organization -> Optional.ofNullable(
                        cases.mappings().settings(organization.id()).saml()))
                .map(AttributeNames::parse)
                .map(settings -> settings.path(SETTING).asText(""))
                .filter(name -> !name.isBlank())
                .orElse(DEFAULT);
    }

    private static JsonNode parse(String settings) {
        try {
            return JsonSerialization.mapper.readTree(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

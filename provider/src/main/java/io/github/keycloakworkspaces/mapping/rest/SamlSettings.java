package io.github.keycloakworkspaces.mapping.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.keycloakworkspaces.http.Lines;
import io.github.keycloakworkspaces.mapping.SsoSettings;
import io.github.keycloakworkspaces.shared.Given;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract calls the SAML settings of an organization.
 *
 * @param acsUrl the addresses that Keycloak has for the identity provider linked to the organization, as the three after
 *     it; {@code null} where none is
 */
record SamlSettings(
        @JsonUnwrapped SamlNames names,
        @Nullable Boolean manualRoleManagement,
        List<List<String>> rolesGroups,
        List<List<String>> workspacesGroups,
        List<ProjectGroup> projectsGroups,
        @Nullable String acsUrl,
        @Nullable String loginUrl,
        @Nullable String logoutUrl,
        @Nullable String metadataXmlUrl,
        String nameidFormat) {

    /** What isn't given stays. */
    record Change(
            @Nullable @Lines @Size(min = 3, max = 65_536) String domain,
            @Size(max = 256) Given<String> idpProvider,
            @Size(min = 1, max = 1024) Given<String> mappingEmail,
            @Size(max = 1024) Given<String> mappingFirstName,
            @Size(max = 1024) Given<String> mappingLastName,
            @Size(max = 1024) Given<String> mappingGroups,
            @Nullable @Size(max = 65_536) String metadataUrl,
            @Nullable @Lines @Size(max = 500_000) String metadataXml,
            Given<Boolean> manualRoleManagement,
            @Nullable List<List<String>> rolesGroups,
            @Nullable List<List<String>> workspacesGroups,
            @Nullable List<ProjectGroup> projectsGroups) {

        SsoSettings applyTo(SsoSettings present) {
            SamlNames names = SamlNames.read(present.saml());
            var changed = new SamlNames(
                    domain == null ? names.domain() : domain,
                    idpProvider.or(names.idpProvider()),
                    mappingEmail.or(names.mappingEmail()),
                    mappingFirstName.or(names.mappingFirstName()),
                    mappingLastName.or(names.mappingLastName()),
                    mappingGroups.or(names.mappingGroups()),
                    metadataUrl == null ? names.metadataUrl() : metadataUrl,
                    metadataXml == null ? names.metadataXml() : metadataXml);
            return new SsoSettings(
                    manualRoleManagement.or(present.roles()),
                    present.workspaces(),
                    present.projects(),
                    changed.written());
        }
    }

    /** The names and the flag that the contract has here, as if nobody had ever said anything. */
    static SsoSettings reset(SsoSettings present) {
        return new SsoSettings(null, present.workspaces(), present.projects(), null);
    }
}

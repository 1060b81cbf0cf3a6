package io.github.keycloakworkspaces.mapping.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What an organization says about single sign-on. */
@Entity(name = "KwSsoSettings")
@Table(name = "KW_SSO_SETTINGS")
public class KwSsoSettings {

    @Id
    @Column(name = "ORGANIZATION_ID")
    public long organizationId;

    @Column(name = "MANUAL_ROLES")
    public @Nullable Boolean manualRoles;

    @Column(name = "MANUAL_WORKSPACES")
    public @Nullable Boolean manualWorkspaces;

    @Column(name = "MANUAL_PROJECTS")
    public @Nullable Boolean manualProjects;

    @Column(name = "SAML")
    public @Nullable String saml;
}

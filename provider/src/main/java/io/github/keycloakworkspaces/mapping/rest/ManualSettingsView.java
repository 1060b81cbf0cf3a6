package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.mapping.ManualManagement;
import io.github.keycloakworkspaces.mapping.SsoSettings;
import io.github.keycloakworkspaces.shared.Given;
import org.jspecify.annotations.Nullable;

/**
 * What is given by hand in an organization beside what groups give.
 *
 * @param manualRoleManagement {@code null} for what the server says, as the two after it
 * @param inForce what holds
 */
record ManualSettingsView(
        @Nullable Boolean manualRoleManagement,
        @Nullable Boolean manualWorkspaceManagement,
        @Nullable Boolean manualProjectMemberManagement,
        InForce inForce) {

    record InForce(
            boolean manualRoleManagement, boolean manualWorkspaceManagement, boolean manualProjectMemberManagement) {}

    /** What isn't given stays. */
    record Change(
            Given<Boolean> manualRoleManagement,
            Given<Boolean> manualWorkspaceManagement,
            Given<Boolean> manualProjectMemberManagement) {

        SsoSettings applyTo(SsoSettings present) {
            return new SsoSettings(
                    manualRoleManagement.or(present.roles()),
                    manualWorkspaceManagement.or(present.workspaces()),
                    manualProjectMemberManagement.or(present.projects()),
                    present.saml());
        }
    }

    static ManualSettingsView of(SsoSettings settings, ManualManagement present) {
        return new ManualSettingsView(
                settings.roles(),
                settings.workspaces(),
                settings.projects(),
                new InForce(present.roles(), present.workspaces(), present.projects()));
    }
}

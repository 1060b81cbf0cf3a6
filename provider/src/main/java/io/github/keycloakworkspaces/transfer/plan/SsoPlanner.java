package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.GroupPart.SsoEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.state.MappingsState.SsoState;

/** What may be given by hand beside what groups give. */
final class SsoPlanner {

    private static final String PATH = "sso_settings";

    private final PlanBuilder builder;

    SsoPlanner(PlanBuilder builder) {
        this.builder = builder;
    }

    void plan(Given<SsoEntry> wanted, SsoState present, boolean creates) {
        SsoEntry entry = wanted.value();
        if (entry == null || !(creates || builder.mode().changes())) {
            return;
        }
        SsoState after = new SsoState(
                entry.manualRoles().or(present.manualRoles()),
                entry.manualWorkspaces().or(present.manualWorkspaces()),
                entry.manualProjects().or(present.manualProjects()),
                entry.saml().or(present.saml()));
        builder.add(Change.change(PATH, fields(present, after), new MappingStep.SetSsoSettings(after)));
    }

    private static Fields fields(SsoState from, SsoState to) {
        return new Fields()
                .of("manual_roles", from.manualRoles(), to.manualRoles())
                .of("manual_workspaces", from.manualWorkspaces(), to.manualWorkspaces())
                .of("manual_projects", from.manualProjects(), to.manualProjects())
                .of("saml", from.saml(), to.saml());
    }
}

package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.shared.OrganizationId;

/** What an organization gives by hand, as its settings say it, or else the server. */
public final class SettledGrants implements ManualGrants {

    private final MappingStore store;
    private final ManualManagement server;

    public SettledGrants(MappingStore store, ManualManagement server) {
        this.store = store;
        this.server = server;
    }

    /** What holds. */
    public ManualManagement of(OrganizationId organization) {
        return store.settings(organization).manual(server);
    }

    @Override
    public Kinds kinds(OrganizationId organization) {
        ManualManagement present = of(organization);
        return new Kinds(present.roles(), present.workspaces(), present.projects());
    }
}

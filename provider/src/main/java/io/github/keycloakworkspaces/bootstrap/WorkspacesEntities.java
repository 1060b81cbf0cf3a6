package io.github.keycloakworkspaces.bootstrap;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Our tables and entities inside Keycloak's own persistence unit and transaction. */
final class WorkspacesEntities implements JpaEntityProvider {

    private final List<Class<?>> entities;

    WorkspacesEntities(List<Class<?>> entities) {
        this.entities = entities;
    }

    @Override
    public List<Class<?>> getEntities() {
        return entities;
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/workspaces-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return WorkspacesEntitiesFactory.ID;
    }

    @Override
    public void close() {}
}

package io.github.keycloakworkspaces.decision.events;

import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.keycloak.ForwardRoutes;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.AccountId;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.ClientModel.ClientUpdatedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserPreRemovedEvent;

/** Listens in every realm, whatever event listeners it has configured. */
public final class FactEventsFactory implements EventListenerProviderFactory {

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new FactEvents(session);
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    /** What is removed without an administrator, too; and what nobody could follow is not saved. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof UserPreRemovedEvent removed) {
                WorkspacesProvider.of(removed.getKeycloakSession(), removed.getRealm(), DecisionFacts.class)
                        .changes()
                        .account(new AccountId(removed.getUser().getId()));
            } else if (event instanceof RealmRemovedEvent removed) {
                WorkspacesProvider.of(removed.getKeycloakSession(), removed.getRealm(), DecisionFacts.class)
                        .changes()
                        .realm();
            } else if (event instanceof ClientUpdatedEvent updated) {
                ForwardRoutes.check(updated.getUpdatedClient());
            }
        });
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ProviderIds.FACTS;
    }
}

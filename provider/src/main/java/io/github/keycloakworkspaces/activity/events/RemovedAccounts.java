package io.github.keycloakworkspaces.activity.events;

import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Notes where somebody worked before the account and its memberships are removed, for the line that tells of it. */
public final class RemovedAccounts implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof UserPreRemovedEvent removed) {
            AdminPaths.remember(removed);
        }
    }
}

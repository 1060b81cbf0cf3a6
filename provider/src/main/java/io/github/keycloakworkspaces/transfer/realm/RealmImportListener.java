package io.github.keycloakworkspaces.transfer.realm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.kc.Json;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.transfer.Enabling;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Makes a realm ready whose file asks for it, in the transaction that creates the realm. The two attributes are taken
 * off afterwards: applied a second time, from an export, they would bring back what was changed since.
 */
public final class RealmImportListener implements ProviderEventListener {

    private static final String ENABLE = "workspaces.enable";
    private static final String ORGANIZATIONS = "workspaces.organizations";

    private final BiFunction<@Nullable JsonNode, @Nullable JsonNode, Enabling> reader;

    /** @param reader reads the values of the two attributes, as far as there are any */
    public RealmImportListener(BiFunction<@Nullable JsonNode, @Nullable JsonNode, Enabling> reader) {
        this.reader = reader;
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmPostCreateEvent created) {
            RealmModel realm = created.getCreatedRealm();
            if (realm.getAttribute(ENABLE) != null || realm.getAttribute(ORGANIZATIONS) != null) {
                apply(created.getKeycloakSession(), realm);
            }
        }
    }

    private void apply(KeycloakSession session, RealmModel realm) {
        Enabling enabling = reader.apply(value(realm, ENABLE), value(realm, ORGANIZATIONS));
        RealmModel before = session.getContext().getRealm();
        session.getContext().setRealm(realm);
        try {
            var workspaces = Workspaces.of(session, realm);
            enabling.apply(workspaces.setup(), workspaces.documents());
            List.of(ENABLE, ORGANIZATIONS).forEach(realm::removeAttribute);
        } finally {
            session.getContext().setRealm(before);
        }
    }

    private static @Nullable JsonNode value(RealmModel realm, String attribute) {
        String value = realm.getAttribute(attribute);
        return value == null ? null : Json.parse(value);
    }
}

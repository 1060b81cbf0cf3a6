package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.transfer.Readiness;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Who may sign up, and where people enter afterwards. */
public final class SignUpReadiness implements Readiness {

    private static final String ENTRANCE = "entrance";
    private static final String REPAIR =
            "Switch the client account on, or name an application with a base URL in workspaces.signup_client.";

    private final KeycloakSession session;
    private final RealmModel realm;

    public SignUpReadiness(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public List<Part> look() {
        return List.of(signUp(), entrance());
    }

    private Part signUp() {
        return SignUpRule.ofServer().needsLink(realm)
                ? Part.needed("sign-up", State.CLOSED, "People sign up by an invitation only.")
                : Part.needed(
                        "sign-up",
                        State.OPEN,
                        "Anybody may sign up, and founds an organization where no link leads to one.");
    }

    private Part entrance() {
        String wanted = realm.getAttribute(Entrance.ATTRIBUTE);
        Entrance entrance = Entrance.of(realm, session, null, null);
        if (wanted == null || entrance.client().equals(wanted)) {
            return entrance.isOpen(realm)
                    ? Part.needed(ENTRANCE, State.OK, "After signing up people enter by " + entrance.client() + ".")
                    : Part.needed(ENTRANCE, State.OFF, "The client account, by which people enter, is away. " + REPAIR);
        }
        String instead = entrance.isOpen(realm)
                ? "People enter by the account console instead. "
                : "The client account is away as well, and links that name no client open nothing. ";
        return Part.needed(ENTRANCE, state(realm.getClientByClientId(wanted)), wrong(wanted) + instead + REPAIR);
    }

    private static State state(@Nullable ClientModel client) {
        if (client == null) {
            return State.MISSING;
        }
        return client.isEnabled() && client.isStandardFlowEnabled() ? State.CHANGED : State.OFF;
    }

    private String wrong(String wanted) {
        return switch (state(realm.getClientByClientId(wanted))) {
            case MISSING -> "There is no client " + wanted + ", which workspaces.signup_client names. ";
            case OFF ->
                "Client " + wanted + ", which workspaces.signup_client names, or its standard flow is switched off. ";
            default ->
                "Client " + wanted
                        + ", which workspaces.signup_client names, has no base URL among its redirect URIs, or"
                        + " wants a challenge (PKCE) that only it can make. ";
        };
    }
}

package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.invitation.keycloak.SignUpRule;
import io.github.keycloakworkspaces.transfer.setup.Readiness;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Who may sign up, and where people enter afterwards. */
public final class SignUpReadiness implements Readiness {

    private static final String ENTRANCE = "entrance";
    private static final String NOWHERE = "people end on a page that only says that all is well. ";
    private static final String REPAIR =
            "Switch the client account on, or name an application with a base URL in workspaces.signup_client.";

    private final KeycloakSession session;
    private final RealmModel realm;

    public SignUpReadiness(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public List<Part> check() {
        return List.of(signUp(), target());
    }

    private Part signUp() {
        return SignUpRule.ofServer().needsLink(realm)
                ? Part.needed("sign-up", State.CLOSED, "People sign up by an invitation only.")
                : Part.needed(
                        "sign-up",
                        State.OPEN,
                        "Anybody may sign up, and founds an organization where no link leads to one.");
    }

    private Part target() {
        String wanted = RedirectTarget.chosen(realm);
        if (wanted == null) {
            return AccountConsole.address(session).isPresent()
                    ? Part.needed(ENTRANCE, State.OK, "After signing up people enter by the account console.")
                    : Part.needed(ENTRANCE, State.OFF, "The account console is switched off: " + NOWHERE + REPAIR);
        }
        return switch (state(realm.getClientByClientId(wanted))) {
            case OK -> Part.needed(ENTRANCE, State.OK, "After signing up people enter by " + wanted + ".");
            case MISSING ->
                Part.needed(
                        ENTRANCE,
                        State.MISSING,
                        "There is no client " + wanted + ", which workspaces.signup_client names. " + instead()
                                + REPAIR);
            case OFF ->
                Part.needed(
                        ENTRANCE,
                        State.OFF,
                        "Client " + wanted + ", which workspaces.signup_client names, is switched off. " + instead()
                                + REPAIR);
            default ->
                Part.needed(
                        ENTRANCE,
                        State.CHANGED,
                        "Client " + wanted + ", which workspaces.signup_client names, has no base URL. " + instead()
                                + REPAIR);
        };
    }

    private String instead() {
        return AccountConsole.address(session).isPresent()
                ? "People enter by the account console instead. "
                : "The account console is switched off as well: " + NOWHERE;
    }

    private static State state(@Nullable ClientModel client) {
        if (client == null) {
            return State.MISSING;
        }
        if (!client.isEnabled() || client.isBearerOnly()) {
            return State.OFF;
        }
        String home = client.getBaseUrl();
        return home == null || home.isBlank() ? State.CHANGED : State.OK;
    }
}

package io.github.keycloakworkspaces.decision.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.keycloakworkspaces.decision.forward.Routes;
import io.github.keycloakworkspaces.decision.json.RouteReader;
import io.github.keycloakworkspaces.http.OncePerSecond;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ModelValidationException;
import org.keycloak.models.RealmModel;

/**
 * The routes of applications behind proxies, which stand in an attribute of the application's client. So they are exported,
 * imported and administered with it, by whoever may administer that client.
 */
public final class ForwardRoutes {

    public static final String ATTRIBUTE = "workspaces.forward_routes";

    private static final int MOST_REMEMBERED = 100;
    private static final Logger LOG = Logger.getLogger(ForwardRoutes.class);

    private final Cache<String, Routes> read =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final OncePerSecond warnings = new OncePerSecond(System::nanoTime);

    /**
     * Refuses to save what nobody could follow. Keycloak (26.7) makes an answer 400 of it where a client is created or
     * changed, and where a realm is imported.
     *
     * @throws ModelValidationException with what is wrong
     */
    public static void check(ClientModel client) {
        String text = client.getAttribute(ATTRIBUTE);
        if (text == null || text.isBlank()) {
            return;
        }
        try {
            RouteReader.read(text);
        } catch (ProblemException e) {
            throw new ModelValidationException(ATTRIBUTE + ": " + e.problem().detail());
        }
    }

    /** Those of a client by its client id; none that let anything through where they can't be followed. */
    public Routes of(RealmModel realm, String clientId) {
        ClientModel client = realm.getClientByClientId(clientId);
        if (client == null || !client.isEnabled()) {
            return without("A proxy asks for the routes of a client that isn't there, or is disabled: it gets 403.");
        }
        return Optional.ofNullable(client.getAttribute(ATTRIBUTE))
                .filter(text -> !text.isBlank())
                .map(text -> known(client, text))
                .orElseGet(() -> without("A proxy asks for the routes of client " + client.getClientId()
                        + ", which has no attribute " + ATTRIBUTE + ": it gets 403."));
    }

    /** The text says it all, so what was made of it never gets old. */
    private Routes known(ClientModel client, String text) {
        Routes found = read.getIfPresent(text);
        if (found != null) {
            return found;
        }
        try {
            Routes routes = RouteReader.read(text);
            read.put(text, routes);
            return routes;
        } catch (ProblemException e) {
            return without("Nobody can follow the routes of client " + client.getClientId() + ": "
                    + e.problem().detail());
        }
    }

    private Routes without(String why) {
        if (warnings.passes()) {
            LOG.warn(why);
        }
        return Routes.NONE;
    }
}

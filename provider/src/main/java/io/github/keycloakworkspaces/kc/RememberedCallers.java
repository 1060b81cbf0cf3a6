package io.github.keycloakworkspaces.kc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.keycloakworkspaces.shared.AccountId;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/**
 * Tokens of services that Keycloak has verified a moment ago. For a token without a session Keycloak makes one, and
 * removes it again, in the clustered cache: that takes several times as long as the decision that the service asks for.
 * Only the signature and the roles are remembered; everything that can take a token's force is looked at each time, and
 * whatever is heard to change about the account drops it at once.
 */
public final class RememberedCallers {

    /** How long a verified token is remembered at most. */
    public static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final ChangeLog changes;
    private final Cache<Key, Verified> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIMIT).build();

    public RememberedCallers(ChangeLog changes) {
        this.changes = changes;
    }

    /** A token counts for the issuer that its request was sent to, which depends on the address as the server was asked. */
    private record Key(String realm, String base, String token) {}

    /** A caller with the token that says so, as of a moment. */
    record Verified(Caller caller, AccessToken token, long moment) {}

    long now() {
        return changes.now();
    }

    /** The caller, if the token was verified a moment ago and holds still. */
    Optional<Verified> find(KeycloakSession session, RealmModel realm, String token) {
        Verified verified = tokens.getIfPresent(key(session, realm, token));
        return verified != null && holds(session, realm, verified) ? Optional.of(verified) : Optional.empty();
    }

    /** A token that belongs to a session, or to a key of its sender, is none to remember. */
    void remember(KeycloakSession session, RealmModel realm, String token, Verified verified) {
        AccessToken claims = verified.token();
        if (claims.getSessionId() == null && claims.getConfirmation() == null) {
            tokens.put(key(session, realm, token), verified);
        }
    }

    private boolean holds(KeycloakSession session, RealmModel realm, Verified verified) {
        AccessToken token = verified.token();
        AccountId account = verified.caller().account();
        ClientModel client = realm.getClientByClientId(token.getIssuedFor());
        if (client == null || !client.isEnabled() || !token.isActive()) {
            return false;
        }
        boolean revoked = token.getIat() < realm.getNotBefore()
                || token.getIat() < client.getNotBefore()
                || session.revokedTokens().contains(token.getId());
        if (revoked || changes.changedSince(verified.moment(), realm.getId(), account)) {
            return false;
        }
        session.getContext().setClient(client);
        session.getContext().setBearerToken(token);
        return true;
    }

    private static Key key(KeycloakSession session, RealmModel realm, String token) {
        URI asked = session.getContext().getHttpRequest().getUri().getBaseUri();
        return new Key(realm.getId(), asked.toString(), token);
    }
}

package io.github.keycloakworkspaces.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/**
 * Tokens of services that Keycloak has verified a moment ago. For a token without a session Keycloak makes one, and
 * removes it again, in the clustered cache: that takes several times as long as the decision that the service asks for.
 * Only that the signature is right and what the account was given are remembered; everything that can take a token's
 * force, the key that signed it and what the roles bring along among it, is looked at each time, and whatever is heard to
 * change about the account drops it at once.
 */
public final class RememberedCallers {

    /** How long a verified token is remembered at most. */
    public static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int MOST = 10_000;

    private final ChangeLog changes;
    private final Cache<Key, Entry> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIMIT).build();

    public RememberedCallers(ChangeLog changes) {
        this.changes = changes;
    }

    /**
     * A token counts for the issuer that its request was sent to, which depends on the address as the server was asked, and
     * by the scheme that it was sent with.
     */
    private record Key(String realm, String base, String header) {}

    /** A caller with the token that says so, and what the account has its roles by, as of a moment. */
    record Verified(Caller caller, AccessToken token, HeldRoles held, long moment) {}

    private record Entry(Verified verified, SigningKey key) {}

    long now() {
        return changes.now();
    }

    /** The caller, if the token was verified a moment ago and holds still. */
    Optional<Verified> find(KeycloakSession session, RealmModel realm) {
        Entry entry = tokens.getIfPresent(key(session, realm));
        return entry != null && entry.key().counts(session, realm) && holds(session, realm, entry.verified())
                ? Optional.of(entry.verified())
                : Optional.empty();
    }

    /** A token that belongs to a session, or to a key of its sender, is none to remember. */
    void remember(KeycloakSession session, RealmModel realm, String token, Verified verified) {
        AccessToken claims = verified.token();
        if (claims.getSessionId() == null && claims.getConfirmation() == null) {
            SigningKey.of(session, realm, token)
                    .ifPresent(signer -> tokens.put(key(session, realm), new Entry(verified, signer)));
        }
    }

    private boolean holds(KeycloakSession session, RealmModel realm, Verified verified) {
        AccessToken token = verified.token();
        AccountId account = verified.caller().account();
        ClientModel client = realm.getClientByClientId(token.getIssuedFor());
        if (client == null || !client.isEnabled() || SenderCheck.bound(client) || !token.isActive()) {
            return false;
        }
        boolean revoked = token.getIat() < realm.getNotBefore()
                || token.getIat() < client.getNotBefore()
                || session.revokedTokens().contains(token.getId());
        if (revoked
                || changes.changedSince(verified.moment(), realm.getId(), account)
                || !verified.held().said(realm, token).equals(verified.caller().roles())) {
            return false;
        }
        session.getContext().setClient(client);
        session.getContext().setBearerToken(token);
        return true;
    }

    private static Key key(KeycloakSession session, RealmModel realm) {
        HttpRequest request = session.getContext().getHttpRequest();
        URI asked = request.getUri().getBaseUri();
        String header = request.getHttpHeaders().getHeaderString(HttpHeaders.AUTHORIZATION);
        return new Key(realm.getId(), asked.toString(), header);
    }
}

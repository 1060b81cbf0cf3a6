package io.github.keycloakworkspaces.access;

import java.security.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.jose.jws.JWSHeader;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The key of a realm that a token was signed with. */
record SigningKey(String id, String algorithm, Key material) {

    /** That of a token that was verified; empty if the key is gone in the meantime. */
    static Optional<SigningKey> of(KeycloakSession session, RealmModel realm, String token) {
        try {
            JWSHeader header = new JWSInput(token).getHeader();
            String id = header.getKeyId();
            String algorithm = header.getRawAlgorithm();
            return Optional.ofNullable(find(session, realm, id, algorithm))
                    .map(material -> new SigningKey(id, algorithm, material));
        } catch (JWSInputException e) {
            return Optional.empty();
        }
    }

    /** Whether the realm still takes what this key has signed: it was neither disabled nor removed nor replaced. */
    boolean counts(KeycloakSession session, RealmModel realm) {
        return material.equals(find(session, realm, id, algorithm));
    }

    private static @Nullable Key find(KeycloakSession session, RealmModel realm, String id, String algorithm) {
        KeyWrapper found = session.keys().getKey(realm, id, KeyUse.SIG, algorithm);
        if (found == null) {
            return null;
        }
        return found.getPublicKey() == null ? found.getSecretKey() : found.getPublicKey();
    }
}

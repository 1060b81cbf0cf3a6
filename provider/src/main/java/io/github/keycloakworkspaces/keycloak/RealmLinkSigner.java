package io.github.keycloakworkspaces.keycloak;

import io.github.keycloakworkspaces.shared.LinkSigner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyStatus;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.MacSignatureSignerContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Codes made with the realm's internal HMAC key; a rotated key is accepted as long as Keycloak keeps it passive. */
public final class RealmLinkSigner implements LinkSigner {

    private static final String ALGORITHM = Algorithm.HS512;
    private static final int CODE_BYTES = 24;

    private final KeycloakSession session;
    private final RealmModel realm;

    public RealmLinkSigner(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public String sign(String text) {
        return code(session.keys().getActiveKey(realm, KeyUse.SIG, ALGORITHM), text);
    }

    @Override
    public boolean verify(String text, String code) {
        byte[] given = code.getBytes(StandardCharsets.US_ASCII);
        return session.keys()
                .getKeysStream(realm, KeyUse.SIG, ALGORITHM)
                .filter(key -> key.getStatus() != KeyStatus.DISABLED)
                .anyMatch(key -> MessageDigest.isEqual(code(key, text).getBytes(StandardCharsets.US_ASCII), given));
    }

    @Override
    public List<String> codes(String text) {
        return Stream.concat(
                        Stream.of(sign(text)),
                        session.keys()
                                .getKeysStream(realm, KeyUse.SIG, ALGORITHM)
                                .filter(key -> key.getStatus() != KeyStatus.DISABLED)
                                .map(key -> code(key, text)))
                .distinct()
                .toList();
    }

    /** 192 bits of the MAC are more than can be guessed and keep the link short. */
    private static String code(KeyWrapper key, String text) {
        byte[] mac = new MacSignatureSignerContext(key).sign(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, CODE_BYTES));
    }
}

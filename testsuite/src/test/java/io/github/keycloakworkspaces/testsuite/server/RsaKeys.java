package io.github.keycloakworkspaces.testsuite.server;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/** Keys to sign with. */
final class RsaKeys {

    private RsaKeys() {}

    /** Of the length that Keycloak's own have. */
    static KeyPair generate() {
        return generate(2048);
    }

    /** Of a length that is no secret for long: a server that optimizes little signs with them in a quarter of the time. */
    static KeyPair generateShort() {
        return generate(1024);
    }

    private static KeyPair generate(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.github.keycloakworkspaces.scim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * What an identity provider shows to speak for an organization: {@code scim-} and 256 bits in URL-safe Base64. Only its
 * hash is kept.
 */
public final class ScimToken {

    private static final int BYTES = 32;
    private static final String PREFIX = "scim-";

    private final String text;

    private ScimToken(String text) {
        this.text = text;
    }

    static ScimToken fresh(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ScimToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whatever was shown: what was never handed out is looked for like everything else, and takes as long. */
    static ScimToken shown(String text) {
        return new ScimToken(text);
    }

    /** As it is handed out. */
    public String text() {
        return text;
    }

    /** SHA-256 in lower-case hexadecimal; nobody finds the token from it. */
    String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the token: whoever reads a log must not be able to use it. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}

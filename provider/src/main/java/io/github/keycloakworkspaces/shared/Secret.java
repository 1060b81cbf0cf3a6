package io.github.keycloakworkspaces.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * What somebody shows to be let in, without anything else: a prefix that says what it is for, and 256 bits in URL-safe
 * Base64. Only its hash is kept.
 */
public final class Secret {

    private static final int BYTES = 32;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * One that nobody has seen yet.
     *
     * @param random unpredictable
     */
    public static Secret fresh(String prefix, RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whatever was shown: what was never handed out is looked for like everything else, and takes as long. */
    public static Secret shown(String text) {
        return new Secret(text);
    }

    /** As it is handed out. */
    public String text() {
        return text;
    }

    /** SHA-256 in lower-case hexadecimal; nobody finds the secret from it. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret: whoever reads a log must not be able to use it. */
    @Override
    public String toString() {
        return "…";
    }
}

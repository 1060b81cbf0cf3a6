package io.github.keycloakworkspaces.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What the link of an e-mail invitation carries: {@code m-} and 256 bits in URL-safe Base64. No token of an
 * organization's link looks like it. Only its hash is kept, and what it is made from as long as its mail waits.
 */
public final class InvitationToken {

    private static final int BYTES = 32;
    private static final String PREFIX = "m-";
    private static final Pattern TEXT = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final String text;

    private InvitationToken(String text) {
        this.text = text;
    }

    static InvitationToken fresh(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new InvitationToken(PREFIX + base64(bytes));
    }

    /** Always the same for the same code, which only the realm can make. */
    static InvitationToken from(String code) {
        return new InvitationToken(PREFIX + base64(sha256("workspaces-invitation-token:" + code)));
    }

    /** Empty for anything that was never handed out in this form. */
    static Optional<InvitationToken> read(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(new InvitationToken(text)) : Optional.empty();
    }

    /** As it stands in the link. */
    public String text() {
        return text;
    }

    /** SHA-256 in lower-case hexadecimal; nobody finds the token from it. */
    public String hash() {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Never the token: whoever reads a log must not be able to use it. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}

package io.github.keycloakworkspaces.testsuite.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A key by which a client proves that tokens are its own (RFC 9449). */
public final class Proof {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys = RsaKeys.generate();

    /** For one request without an access token. */
    public String of(String method, String address) {
        return signed(claims(method, address));
    }

    /** For one request with that access token. */
    public String of(String method, String address, String token) {
        try {
            var claims = claims(method, address);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            claims.put("ath", BASE64.encodeToString(digest));
            return signed(claims);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> claims(String method, String address) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("htm", method);
        claims.put("htu", address);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", Instant.now().getEpochSecond());
        return claims;
    }

    private String signed(Map<String, ?> claims) {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        String text = part(Map.of(
                        "typ", "dpop+jwt",
                        "alg", "RS256",
                        "jwk",
                                Map.of(
                                        "kty", "RSA",
                                        "n",
                                                BASE64.encodeToString(unsigned(
                                                        key.getModulus().toByteArray())),
                                        "e",
                                                BASE64.encodeToString(
                                                        key.getPublicExponent().toByteArray()))))
                + "."
                + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the byte that only says that the number is positive. */
    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String part(Map<String, ?> content) {
        return BASE64.encodeToString(Json.write(content).getBytes(StandardCharsets.UTF_8));
    }
}

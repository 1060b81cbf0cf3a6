package io.github.keycloakworkspaces.access;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;

/**
 * Whether a text is a token as far as its form goes. Keycloak (26.7) takes for granted that a token's header is there
 * and names an algorithm, and that its payload is an object: it fails on others instead of refusing them.
 */
public final class TokenShape {

    private TokenShape() {}

    /** The payload, which nobody has verified; {@code null} if the text is no token. */
    public static @Nullable JsonNode payload(String token) {
        try {
            JWSInput parts = new JWSInput(token);
            boolean algorithm = parts.getHeader() != null && parts.getHeader().getAlgorithm() != null;
            JsonNode payload = parts.readJsonContent(JsonNode.class);
            return algorithm && parts.getSignature() != null && payload != null && payload.isObject() ? payload : null;
        } catch (JWSInputException e) {
            return null;
        }
    }
}

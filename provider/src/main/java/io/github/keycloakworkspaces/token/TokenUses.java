package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.shared.TokenId;
import java.time.Instant;

/** Notes when tokens are used, in a transaction of its own: a request that comes to nothing has used one, too. */
@FunctionalInterface
public interface TokenUses {

    void note(TokenId token, Instant now);
}

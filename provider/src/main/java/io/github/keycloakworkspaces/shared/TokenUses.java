package io.github.keycloakworkspaces.shared;

import java.time.Instant;

/**
 * Notes when tokens are used, in a transaction of its own: a request that comes to nothing has used one, too.
 *
 * @param <T> what tells a token from the others
 */
@FunctionalInterface
public interface TokenUses<T> {

    void note(T token, Instant now);
}

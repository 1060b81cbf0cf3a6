package io.github.keycloakworkspaces.http;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whoever reads an answer, at the other end of a connection. */
interface Reader {

    /** Before the first piece. */
    void expect(long length);

    /**
     * Sends a piece, and doesn't wait.
     *
     * @param then is told when it is on its way, or why it never will be
     */
    void write(byte[] piece, Consumer<@Nullable Throwable> then);

    /** Everything was sent. */
    void end();

    /** Ends the connection, whatever of the answer is still on its way. */
    void hangUp();
}

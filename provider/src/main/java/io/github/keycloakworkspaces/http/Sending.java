package io.github.keycloakworkspaces.http;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A large answer on its way: one piece at a time, so that a reader who doesn't read costs no more than one. */
final class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final Spool.Large text;
    private final Reader reader;
    private final Executor executor;
    private long position;
    private int piece;

    Sending(Spool.Large text, Reader reader, Executor executor) {
        this.text = text;
        this.reader = reader;
        this.executor = executor;
    }

    void start(int size) {
        piece = size;
        reader.expect(text.length());
        text.place().otherwise(this::hangUp);
        next();
    }

    /** Never in two threads at a time: the next turn begins when the piece of this one is on its way. */
    private void next() {
        try {
            byte[] bytes = text.read(position, piece);
            position += bytes.length;
            reader.write(bytes, this::went);
        } catch (IOException | RuntimeException e) {
            LOG.debug("A large answer can't be sent", e);
            hangUp();
        }
    }

    private void went(@Nullable Throwable failure) {
        if (failure != null) {
            text.close();
        } else if (position >= text.length()) {
            text.close();
            reader.end();
        } else {
            turn();
        }
    }

    private void turn() {
        try {
            executor.execute(this::next);
        } catch (RejectedExecutionException stopping) {
            hangUp();
        }
    }

    private void hangUp() {
        text.close();
        reader.hangUp();
    }
}

package io.github.keycloakworkspaces.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads everything, or goes away in the middle. */
final class Ear implements Reader {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile long length;
    private volatile boolean hungUp;
    private int patience = Integer.MAX_VALUE;

    Ear goingAwayAfter(int pieces) {
        patience = pieces;
        return this;
    }

    @Override
    public void expect(long bytes) {
        length = bytes;
    }

    @Override
    public void write(byte[] piece, Consumer<@Nullable Throwable> then) {
        if (patience-- == 0) {
            then.accept(new IOException("gone"));
            end.countDown();
        } else {
            heard.writeBytes(piece);
            then.accept(null);
        }
    }

    @Override
    public void end() {
        end.countDown();
    }

    @Override
    public void hangUp() {
        hungUp = true;
        end.countDown();
    }

    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long length() {
        return length;
    }

    byte[] heard() {
        return heard.toByteArray();
    }

    boolean hungUp() {
        return hungUp;
    }
}

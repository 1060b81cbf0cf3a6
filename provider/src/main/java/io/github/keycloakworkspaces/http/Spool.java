package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is put aside while it is made, so that neither the database nor a thread waits for its reader: a short
 * one in memory, and a large one in a file without a name, which is gone when it is closed or the server ends.
 */
final class Spool extends OutputStream {

    /** Longer answers are large. */
    static final int SHORT = 1 << 16;

    /** Gives a large answer its place. */
    @FunctionalInterface
    interface Door {
        Answers.Place enter() throws RefusedAnswer;
    }

    /** A large answer: where it is, and its place, which is left when it is closed. */
    record Large(FileChannel file, Answers.Place place, long length) {

        /** So many bytes from there on, or what is left. */
        byte[] read(long position, int most) throws IOException {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(most, length - position));
            while (piece.hasRemaining()) {
                if (file.read(piece, position + piece.position()) < 0) {
                    throw new IOException("an answer that was put aside is shorter than it was");
                }
            }
            return piece.array();
        }

        void close() {
            end(file, place);
        }
    }

    private final Door door;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private Answers.@Nullable Place place;
    private long length;

    Spool(Door door) {
        this.door = door;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (file == null && memory.size() + count <= SHORT) {
            memory.write(bytes, offset, count);
            return;
        }
        FileChannel target = file == null ? open() : file;
        append(target, bytes, offset, count);
    }

    /** What was written; {@code null} if it is large. */
    byte @Nullable [] bytes() {
        return file == null ? memory.toByteArray() : null;
    }

    /** What was written, for whoever closes it; {@code null} if it is short. */
    @Nullable
    Large large() {
        return file == null || place == null ? null : new Large(file, place, length);
    }

    /** Forgets what was written. */
    void discard() {
        if (file != null && place != null) {
            end(file, place);
        }
    }

    private FileChannel open() throws IOException {
        Answers.Place mine = door.enter();
        FileChannel opened = null;
        try {
            opened = failing(Spool::nameless);
            place = mine;
            file = opened;
        } finally {
            if (opened == null) {
                mine.leave();
            }
        }
        byte[] before = memory.toByteArray();
        memory = new ByteArrayOutputStream(0);
        append(opened, before, 0, before.length);
        return opened;
    }

    private void append(FileChannel target, byte[] bytes, int offset, int count) throws IOException {
        Answers.Place mine = place;
        if (mine != null) {
            mine.grow(count);
        }
        ByteBuffer piece = ByteBuffer.wrap(bytes, offset, count);
        failing(() -> {
            while (piece.hasRemaining()) {
                target.write(piece);
            }
            return target;
        });
        length += count;
    }

    /** Where files may be removed while they are open, Java does so at once; nobody else may read it before. */
    private static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("workspaces-", ".answer");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T failing(Work<T> work) throws RefusedAnswer {
        try {
            return work.run();
        } catch (IOException e) {
            throw new RefusedAnswer(
                    Problem.unavailable("answers.no_room", "The answer can't be put aside; ask for a page."), e);
        }
    }

    private static void end(FileChannel file, Answers.Place place) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            place.leave();
        }
    }
}

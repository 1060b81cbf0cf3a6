package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a server and its database, and can be cut like a cable, or stop to pass anything on. */
final class Relay {

    private enum State {
        MENDED,
        FROZEN,
        CUT
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private State state = State.MENDED;
    private int held;

    private Relay(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    static Relay before(int port) {
        try {
            var relay = new Relay(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), port);
            inBackground(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Ends every connection, and each new one as soon as it is made. */
    void cut() {
        become(State.CUT);
        open.forEach(Relay::close);
    }

    /** Passes nothing on any more, and tells nobody. */
    void freeze() {
        become(State.FROZEN);
    }

    void mend() {
        become(State.MENDED);
    }

    private synchronized void become(State next) {
        state = next;
        notifyAll();
    }

    private synchronized boolean isCut() {
        return state == State.CUT;
    }

    private synchronized void awaitPassage() throws InterruptedException {
        held++;
        notifyAll();
        while (state == State.FROZEN) {
            wait();
        }
        held--;
    }

    /** While it is frozen: returns when there is something that it doesn't pass on. */
    synchronized void awaitHeld() {
        try {
            while (held == 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            if (isCut()) {
                close(client);
                continue;
            }
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(client);
            open.add(server);
            inBackground(() -> pass(client, server));
            inBackground(() -> pass(server, client));
            if (isCut()) {
                close(client);
                close(server);
            }
        }
    }

    private void pass(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16_384];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                awaitPassage();
                out.write(buffer, 0, length);
                out.flush();
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // A side has hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}

package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ports for servers, which take them some seconds later: until then nobody else may. So they are below those that the
 * system gives to connections, and each process of a run has its own.
 */
final class Ports {

    private static final int FIRST = 16_000;
    private static final int OF_ONE_PROCESS = 4_000;
    private static final int FIRST_OF_CLUSTERS = 11_000;
    private static final int OF_ONE_PROCESS_FOR_CLUSTERS = 1_000;

    /** From a node's port to the one at which it tells others that it lives. */
    private static final int TO_THE_SECOND = 50_000;

    /** What this process was given is free until somebody listens there, and must not be given once more. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    static int free() {
        return free(FIRST, OF_ONE_PROCESS, 0);
    }

    /** A cluster's own port, of which the one 50,000 above must be free, too. */
    static int freeForCluster() {
        return free(FIRST_OF_CLUSTERS, OF_ONE_PROCESS_FOR_CLUSTERS, TO_THE_SECOND);
    }

    private static int free(int first, int many, int toTheSecond) {
        int process = Fork.number() - 1;
        var random = new Random();
        while (true) {
            int port = first + process * many + random.nextInt(many);
            if (GIVEN.add(port) && isFree(port) && isFree(port + toTheSecond)) {
                return port;
            }
        }
    }

    /** Whether somebody takes connections there. */
    static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}

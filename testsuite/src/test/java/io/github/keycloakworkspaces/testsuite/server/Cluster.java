package io.github.keycloakworkspaces.testsuite.server;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two servers that work together, on a PostgreSQL of their own. All classes of a run share it. */
public final class Cluster {

    private final PostgresDatabase database;
    private final Relay cable;
    private final Door door = Door.open();
    private final List<Node> nodes;

    private Cluster(PostgresDatabase database, Supplier<Distribution> first) {
        this.database = database;
        this.cable = Relay.before(database.port());
        this.nodes = List.of(
                new Node(first, "node-1.log"), new Node(() -> LocalServer.distribution(database), "node-2.log"));
    }

    /** Starts it at the first call. */
    public static Cluster shared() {
        return Shared.CLUSTER;
    }

    /** One of its own, whose first node has other JARs; only that one is started. */
    public static Cluster withOlder(List<Path> jars) {
        PostgresDatabase database = PostgresDatabase.start();
        var cluster = new Cluster(database, () -> LocalServer.distribution(database, "older", jars));
        cluster.node(1).start();
        return cluster;
    }

    /** Both as one, at an address that hands each request to the next of them. */
    public KeycloakServer server() {
        return new KeycloakServer(
                database, door.url(), node(1).server().management().base());
    }

    /**
     * One of them.
     *
     * @param number from 1
     */
    public Node node(int number) {
        return nodes.get(number - 1);
    }

    public Database database() {
        return database;
    }

    /** Whether each of them answered some of what was asked since the cluster started. */
    public boolean bothServed() {
        return new HashSet<>(door.served()).size() == nodes.size();
    }

    /** Takes the database away from both; they notice at once. */
    public void cutDatabase() {
        cable.cut();
    }

    /** Lets the database fall silent for both, without a word. */
    public void freezeDatabase() {
        cable.freeze();
    }

    /** While it is silent: returns when somebody asked it something. */
    public void awaitFrozenRequest() {
        cable.awaitHeld();
    }

    /** Brings it back. */
    public void mendDatabase() {
        cable.mend();
    }

    /** One of them. */
    public final class Node {

        private final Supplier<Distribution> distribution;
        private final String log;
        private volatile @Nullable LocalServer local;

        private Node(Supplier<Distribution> distribution, String log) {
            this.distribution = distribution;
            this.log = log;
        }

        /** Returns when it is ready. */
        public void start() {
            local = LocalServer.launch(distribution.get(), database.behind(cable.port()), log, options());
            door.leadTo(nodes.stream()
                    .map(node -> node.local)
                    .flatMap(Stream::ofNullable)
                    .map(started -> started.server().url())
                    .toList());
        }

        /** Ends it as a power cut does; {@link #start} brings it back. */
        public void kill() {
            local().kill();
        }

        /** Stops it as an operator does. */
        public void stop() {
            local().stop();
        }

        /** This one only. */
        public KeycloakServer server() {
            return local().server();
        }

        private LocalServer local() {
            return Objects.requireNonNull(local, "not started yet");
        }

        /** The same requests, to this node instead of the next one. */
        public Http here(Http atTheDoor) {
            return atTheDoor.moved(door.url(), server().url());
        }

        private List<String> options() {
            return List.of(
                    "--cache=ispn",
                    "--cache-embedded-network-bind-address=127.0.0.1",
                    "--cache-embedded-network-bind-port=" + Ports.freeForCluster(),
                    "--hostname=" + door.url());
        }
    }

    private static final class Shared {
        static final Cluster CLUSTER = start();

        private static Cluster start() {
            PostgresDatabase database = PostgresDatabase.start();
            var cluster = new Cluster(database, () -> LocalServer.distribution(database));
            // One after the other: Keycloak (26.7) fails where two nodes create its tables at once.
            cluster.nodes.forEach(Node::start);
            return cluster;
        }
    }
}

package io.github.keycloakworkspaces.testsuite.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Cluster;
import io.github.keycloakworkspaces.testsuite.server.Haproxy;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docker/proxy.cfg} in a real HAProxy: a node loses its power while both answer requests. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
class ProxyTest {

    private static final int CALLERS = 8;
    private static final int BEFORE = 100;
    private static final int AFTERWARDS = 1000;

    private static final Cluster CLUSTER = Cluster.shared();
    private static final TestRealm REALM = TestRealm.with(CLUSTER.server())
            .organization("acme", OrganizationDraft::everyRole)
            .create();

    /** What a run of requests met. */
    private static final class Load {

        private final AtomicInteger answered = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicBoolean over = new AtomicBoolean();

        private Void ask(Http api) {
            while (!over.get()) {
                if (api.get("/organizations/").status() == 200) {
                    answered.incrementAndGet();
                } else {
                    refused.incrementAndGet();
                }
            }
            return null;
        }

        private void await(int answers) {
            Patience.until(answers + " requests are answered", () -> answered.get() >= answers);
        }
    }

    /** The one that started first has the cluster's list of members, and the other has to give it up. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void noMoreRequestsFailThanTheDeadNodeHadInHand(int number) {
        Cluster.Node dying = CLUSTER.node(number);
        try (var proxy = Haproxy.before(CLUSTER)) {
            Http api = proxy.through(REALM.organization("acme").owner().api());
            Patience.until(
                    "the proxy knows the nodes",
                    () -> api.get("/organizations/").status() == 200);
            var load = new Load();
            Callable<Void> caller = () -> load.ask(api);
            var running = CompletableFuture.runAsync(() -> Together.all(Collections.nCopies(CALLERS, caller)));

            load.await(BEFORE);
            dying.kill();
            load.await(load.answered.get() + AFTERWARDS);
            load.over.set(true);
            running.join();

            assertThat(load.refused.get()).isLessThanOrEqualTo(CALLERS);
        } finally {
            dying.start();
        }
    }
}

package io.github.keycloakworkspaces.testsuite.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No transaction waits for a reader: PostgreSQL tells that it has nothing more to give when the caller has read only the
 * head of an answer that is larger than all buffers on the way.
 */
final class StreamedLogTest {

    private static final int ROWS = 200_000;

    /** What the system keeps of a connection for the receiver. */
    private static final int BUFFER = 1 << 16;

    /** More than the system keeps for the sender. */
    private static final int LARGE = 8_000_000;

    private static final TestOrganization ACME = TestRealm.draft()
            .organization("acme", acme -> acme.owner("owner").workspace("First", first -> {}))
            .create()
            .organization("acme");

    @BeforeAll
    static void fill() {
        assumeTrue(ACME.database().name().equals("postgres"), "H2 does not tell what it still has to give");
        Filling.of(ACME, ROWS).reports().refreshStatistics();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/activity-logs/?page_size=-1",
                "/activity-logs/?start=1&length=-1",
                "/activity-logs/?format=csv",
                "/activity-logs/?format=csv&page_size=-1",
                "/activity-logs/?format=csv&start=1&length=-1",
                "/dashboards/track?page_size=-1",
                "/dashboards/performance?page_size=-1"
            })
    void everythingIsReadFromTheDatabaseBeforeItIsSent(String path) throws IOException {
        try (Socket connection = ask(path)) {
            String beginning = new String(connection.getInputStream().readNBytes(100), StandardCharsets.UTF_8);
            assertThat(beginning).startsWith("HTTP/1.1 200");
            assertThat(giving()).isEmpty();

            assertThat(connection.getInputStream().readAllBytes().length).isGreaterThan(LARGE);
        }
    }

    private static Socket ask(String path) throws IOException {
        URI address = URI.create(ACME.owner().api().base() + path);
        Socket connection = new Socket();
        connection.setReceiveBufferSize(BUFFER);
        connection.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        String request = "GET %s?%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                .formatted(
                        address.getRawPath(),
                        address.getRawQuery(),
                        address.getAuthority(),
                        ACME.owner().token());
        connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return connection;
    }

    /** Which transactions have something of the log to get from the database. */
    private static List<Map<String, @Nullable Object>> giving() {
        return ACME.database()
                .query("SELECT PID FROM PG_STAT_ACTIVITY WHERE PID <> PG_BACKEND_PID()"
                        + " AND BACKEND_TYPE = 'client backend' AND STATE <> 'idle'"
                        + " AND QUERY ILIKE 'select%kw_activity%'");
    }
}

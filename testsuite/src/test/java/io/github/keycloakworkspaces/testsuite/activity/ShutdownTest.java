package io.github.keycloakworkspaces.testsuite.activity;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SecondServer;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Needs a server of its own, which containers don't give. */
@DisabledIfSystemProperty(named = "workspaces.server", matches = "container")
final class ShutdownTest {

    private static final int REQUESTS = 40;

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void whatWasAnsweredBeforeAServerStopsIsInTheLog() {
        try (SecondServer second = SecondServer.start()) {
            requests(second);
        }

        assertThat(logged()).hasSize(REQUESTS).doesNotHaveDuplicates();
    }

    /** Nothing can be written before the server is told to stop. */
    @Test
    @EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
    void aRequestDoesNotWaitForTheLogAndAStoppingServerDoes() throws SQLException, InterruptedException {
        SecondServer second = SecondServer.start();
        Thread stop = new Thread(second::close);
        try (Connection connection = realm.server().database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE KW_ACTIVITY IN EXCLUSIVE MODE");
            requests(second);
            stop.start();
            connection.rollback();
        } finally {
            stop.join();
        }

        assertThat(logged()).hasSize(REQUESTS).doesNotHaveDuplicates();
    }

    private void requests(SecondServer server) {
        String marks = "/organizations/" + acme.id() + "?t=stops-";
        Http api = server.realm(realm).bearer(tokenAt(server)).below("/workspaces/api");
        Together.all(IntStream.range(0, REQUESTS)
                        .<Callable<Response>>mapToObj(number -> () -> api.get(marks + number))
                        .toList())
                .forEach(answer -> answer.expect(200));
    }

    private List<String> logged() {
        return new Log(acme).urls("?page_size=-1&search=" + Http.encode("?t=stops-"));
    }

    /** A token is good at the address only that it was given at. */
    private String tokenAt(SecondServer server) {
        var fields = Map.ofEntries(
                entry("grant_type", "password"),
                entry("client_id", TestRealm.APP),
                entry("username", acme.owner().email()),
                entry("password", TestRealm.PASSWORD));
        return server.realm(realm)
                .form("/protocol/openid-connect/token", fields)
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }
}

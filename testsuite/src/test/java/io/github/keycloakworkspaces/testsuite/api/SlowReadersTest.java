package io.github.keycloakworkspaces.testsuite.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SecondServer;
import io.github.keycloakworkspaces.testsuite.server.SlowReader;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * People who ask for a large answer and don't read it, at a server with fewer threads and connections to the database
 * than there are of them. Containers give no server with settings of its own.
 */
@DisabledIfSystemProperty(named = "workspaces.server", matches = "container")
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class SlowReadersTest {

    private static final int PER_CALLER = 5;
    private static final int PER_NODE = 12;

    /** Long enough for the slowest machine to make the answers, which are small for that. */
    private static final int SECONDS = 40;

    private static final List<String> OPTIONS = List.of(
            "--http-pool-max-threads=8",
            "--db-pool-max-size=6",
            "--spi-workspaces-core--default--answers-per-caller=" + PER_CALLER,
            "--spi-workspaces-core--default--answers-per-node=" + PER_NODE,
            "--spi-workspaces-core--default--answer-seconds=" + SECONDS);

    /** Together more than any system keeps for a connection: 10 megabytes. */
    private static final int PROJECTS = 100;

    private static final int TEXT = 100_000;

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .annotator("first")
                            .annotator("second")
                            .annotator("third")
                            .workspace(
                                    "First",
                                    first -> first.member("first")
                                            .member("second")
                                            .member("third")))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");

    private final List<SlowReader> readers = new ArrayList<>();
    private final SecondServer server = SecondServer.start(OPTIONS.toArray(String[]::new));

    @BeforeAll
    static void fill() {
        Filling.of(ACME, PROJECTS).projects();
        REALM.server()
                .database()
                .update(
                        "UPDATE KW_PROJECT SET SETTINGS = ? WHERE ORGANIZATION_ID = ?",
                        "{\"label_config\":\"" + "x".repeat(TEXT) + "\"}",
                        ACME.id());
    }

    @AfterAll
    static void empty() {
        REALM.server().database().update("DELETE FROM KW_PROJECT WHERE ORGANIZATION_ID = ?", ACME.id());
    }

    @AfterEach
    void stop() {
        readers.forEach(SlowReader::close);
        server.close();
    }

    @Test
    void whoDoesNotReadStopsNobody() {
        List<SlowReader> held = new ArrayList<>();
        held.addAll(ask("second", PER_CALLER, 200));
        SlowReader more = ask("second", 1, 429).get(0);
        held.addAll(ask("third", PER_NODE - 2 * PER_CALLER, 200));
        held.addAll(ask("first", PER_CALLER, 200));
        SlowReader full = ask("third", 1, 503).get(0);

        assertThat(more.head()).containsIgnoringCase("retry-after: ");
        assertThat(full.head()).containsIgnoringCase("retry-after: ");
        assertThat(server.management().get("/health/ready").status()).isEqualTo(200);
        api("owner").get("/current-user/whoami").expect(200);
        api("first").get("/projects/?page_size=-1").expect(429, "answers.too_many");
        api("owner").get("/projects/?page_size=-1").expect(503, "answers.busy");

        // Who asked last is given up last; an answer that is read before goes on, and its connection stays.
        Patience.until("the answers that nobody read are given up", () -> fit("first", PER_CALLER));

        assertThat(held)
                .hasSizeGreaterThan(8)
                .allSatisfy(reader -> assertThat(reader.rest()).isLessThan(reader.length()));
        assertThat(api("owner")
                        .get("/projects/?page_size=-1")
                        .expect(200)
                        .body()
                        .length())
                .isGreaterThan(PROJECTS * TEXT);
    }

    private List<SlowReader> ask(String person, int times, int status) {
        String token = token(person);
        List<SlowReader> asked = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            SlowReader reader = ask(token);
            assertThat(reader.status()).isEqualTo(status);
            asked.add(reader);
        }
        return asked;
    }

    /** Whether so many large answers for one person are sent at a time; if they are, they are held. */
    private boolean fit(String person, int times) {
        String token = token(person);
        List<SlowReader> asked = new ArrayList<>();
        boolean fit = true;
        while (fit && asked.size() < times) {
            SlowReader reader = ask(token);
            asked.add(reader);
            fit = reader.status() == 200;
        }
        if (!fit) {
            asked.forEach(SlowReader::close);
        }
        return fit;
    }

    private SlowReader ask(String token) {
        SlowReader reader =
                SlowReader.get(server.realm(REALM).base() + "/workspaces/api/projects/?page_size=-1", token);
        readers.add(reader);
        return reader;
    }

    private Http api(String person) {
        return server.realm(REALM).bearer(token(person)).below("/workspaces/api");
    }

    /** A token is good at the address only that it was given at. */
    private String token(String person) {
        var fields = Map.ofEntries(
                entry("grant_type", "password"),
                entry("client_id", TestRealm.APP),
                entry("username", ACME.person(person).email()),
                entry("password", TestRealm.PASSWORD));
        Response tokens = server.realm(REALM)
                .form("/protocol/openid-connect/token", fields)
                .expect(200);
        return tokens.json().path("access_token").asText();
    }
}

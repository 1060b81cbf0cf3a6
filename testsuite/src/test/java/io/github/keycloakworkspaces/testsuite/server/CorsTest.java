package io.github.keycloakworkspaces.testsuite.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Web applications of other origins. */
@Tag("once")
final class CorsTest {

    private static final String ORIGIN = "https://labels.example";
    private static final TestRealm REALM = TestRealm.acme();

    @BeforeAll
    static void listTheOrigin() {
        String id = REALM.admin()
                .get("/clients?clientId=" + TestRealm.APP)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        REALM.admin()
                .put("/clients/" + id, Map.of("clientId", TestRealm.APP, "webOrigins", List.of(ORIGIN)))
                .expect(204);
    }

    @Test
    void browsersMayAskBeforehand() {
        var answer = REALM.base()
                .with("Origin", ORIGIN)
                .with("Access-Control-Request-Method", "PATCH")
                .text("OPTIONS", "/api/organizations/0/memberships", "text/plain", "")
                .expect(200);

        assertThat(answer.header("Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
    }

    @Test
    void anOriginOfTheClientMayRead() {
        var answer = REALM.person("owner")
                .api()
                .with("Origin", ORIGIN)
                .get("/organizations/")
                .expect(200);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    }

    @Test
    void anotherOriginMayNot() {
        var answer = REALM.person("owner")
                .api()
                .with("Origin", "https://evil.example")
                .get("/organizations/");

        answer.expect(403, "origin.not_allowed");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
}

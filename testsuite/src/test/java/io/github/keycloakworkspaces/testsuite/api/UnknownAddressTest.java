package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses below {@code {base}} that aren't there, and methods that they don't have. */
@Tag("once")
final class UnknownAddressTest {

    private static final TestRealm REALM =
            TestRealm.draft().organization("acme", acme -> acme.owner("owner")).create();
    private static final Http OWNER = REALM.organization("acme").owner().base();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api/nothing", "/api/users/1/nothing", "/api/workspaces/1/x/y"})
    void anAddressThatIsNotThereIsAProblem(String path) {
        Response answer = OWNER.get(path);

        answer.expect(404, "request.unknown_path");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aMethodThatAnAddressDoesNotHaveIsAProblemToo() {
        OWNER.post("/api/organizations/", Map.of()).expect(405, "request.method");
        OWNER.delete("/api/current-user/whoami").expect(405, "request.method");
    }

    /** The standard wants a message there. */
    @Test
    void decisionsSayItInAMessage() {
        var answer = OWNER.get("/access/v1/nothing").expect(404);

        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).startsWith("request.unknown_path");
    }
}

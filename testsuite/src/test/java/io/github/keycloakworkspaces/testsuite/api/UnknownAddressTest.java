package io.github.keycloakworkspaces.testsuite.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.api.ApiDescription.Operation;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    static Stream<Arguments> methodsThatAddressesDoNotHave() {
        Map<String, List<String>> described = new ApiDescription(REALM.base())
                .operations().stream()
                        .collect(groupingBy(Operation::path, mapping(Operation::method, Collectors.toList())));
        return described.entrySet().stream()
                .flatMap(address -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                        .filter(method -> !address.getValue().contains(method))
                        .map(method -> Arguments.of(method, address.getKey().replaceAll("\\{[a-z_]+}", "999999"))));
    }

    /** The framework tells some of these from addresses that aren't there, and takes others for such. */
    @ParameterizedTest
    @MethodSource("methodsThatAddressesDoNotHave")
    void aMethodThatAnAddressDoesNotHaveIsAProblemToo(String method, String path) {
        Response answer = OWNER.text(method, path, "application/json", "{}");

        assertThat(answer.status()).as(answer.toString()).isIn(404, 405);
        assertThat(answer.header("Content-Type")).matches("application/problem\\+json.*|text/plain.*");
        assertThat(answer.body()).containsAnyOf("request.method", "request.unknown_path", "not_found");
    }

    @Test
    void anAddressWithOneMethodSaysThatItHasNoOther() {
        OWNER.delete("/api/current-user/whoami").expect(405, "request.method");
    }

    /** The standard wants a message there. */
    @Test
    void decisionsSayItInAMessage() {
        var answer = OWNER.get("/access/v1/nothing").expect(404);

        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).startsWith("request.unknown_path");
    }

    /** The protocol has a form of its own, whoever refuses: the server, which hears no stranger, or the framework. */
    @ParameterizedTest
    @CsvSource({"/scim/v2/nothing, 401", "/scim/v2/Users/1/nothing, 404"})
    void theScimServerSaysItAsItsProtocolDoes(String path, int status) {
        Response answer = OWNER.get(path).expect(status);

        assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        assertThat(answer.json().path("schemas").get(0).asText())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
    }

    /** Proxies read the status only. */
    @Test
    void proxiesGetAStatusOnly() {
        Response answer = OWNER.get("/access/v1/forward/nobody/nothing").expect(403);

        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/scim", "/scim/v1/Users", "/access", "/access/v2/evaluation"})
    void whatOnlyLooksLikeAProtocolIsAProblem(String path) {
        Response answer = OWNER.get(path);

        answer.expect(404, "request.unknown_path");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}

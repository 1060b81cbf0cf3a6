package io.github.keycloakworkspaces.testsuite.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docker-compose.yml} promises; {@code .ci/compose-check} tries it where a container engine runs. */
@Tag("once")
final class ComposeFileTest {

    /** With the options on the same line, up to the end of the command. */
    private static final Pattern BUILD = Pattern.compile("kc\\.sh\"? build([^`\n]*)");

    private final JsonNode compose;

    ComposeFileTest() throws IOException {
        // Jackson doesn't merge maps: a node's own members are enough here.
        compose = new YAMLMapper().readTree(Path.of("../docker-compose.yml").toFile());
    }

    @Test
    void nodesBelieveTheProxyOnly() {
        String proxy = compose.at("/services/proxy/networks/proxy/ipv4_address").asText();

        assertThat(proxy).endsWith(".10");
        assertThat(compose.at("/x-node/environment/KC_PROXY_TRUSTED_ADDRESSES").asText())
                .isEqualTo(proxy);
    }

    @Test
    void onlyNodesReachTheDatabase() {
        assertThat(texts(compose.at("/services/database/networks"))).containsExactly("data");
        for (String node : List.of("keycloak-1", "keycloak-2")) {
            assertThat(compose.at("/services/" + node + "/networks").has("data"))
                    .isTrue();
        }
        assertThat(compose.at("/services/proxy/networks").has("data")).isFalse();
        assertThat(compose.at("/networks/data/internal").asBoolean()).isTrue();
        assertThat(compose.at("/services/database").has("ports")).isFalse();
    }

    /** It looks their names up once; HAProxy leaves out fallbacks that it has to look up again. */
    @Test
    void theProxyFindsEachNodeAtAnAddressOfItsOwn() throws IOException {
        List<String> addresses = Stream.of("proxy", "keycloak-1", "keycloak-2")
                .map(service -> compose.at("/services/" + service + "/networks/proxy/ipv4_address")
                        .asText())
                .toList();

        assertThat(addresses).doesNotContain("").doesNotHaveDuplicates();
        assertThat(Files.readString(Path.of("../docker/proxy.cfg"))).doesNotContain("resolvers");
    }

    @Test
    void nodesListenForEachOtherBesideTheDatabase() {
        String address = compose.at("/x-node/environment/KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS")
                .asText();
        String data = compose.at("/networks/data/ipam/config/0/subnet").asText();

        assertThat(address).isEqualTo("match-address:" + data.replace(".0/24", ".*"));
    }

    @Test
    void keycloaksRoleInTheDatabaseIsNoSuperuser() throws IOException {
        assertThat(compose.at("/services/database/environment").has("POSTGRES_USER"))
                .isFalse();
        assertThat(texts(compose.at("/services/database/volumes")))
                .contains("./docker/database:/docker-entrypoint-initdb.d:ro");
        assertThat(Files.readString(Path.of("../docker/database/keycloak.sh")))
                .contains("CREATE ROLE keycloak LOGIN NOSUPERUSER");
    }

    /** They are ignored there, without an error. */
    @ParameterizedTest
    @ValueSource(strings = {"demo", "Dockerfile", "README.md", "docs/operations.md", "docs/automation.md", ".ci/run"})
    void nobodyGivesTheBuildOptionsOfTheStart(String file) throws IOException {
        List<String> builds = BUILD.matcher(Files.readString(Path.of("..", file)))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(builds)
                .allSatisfy(options -> assertThat(options)
                        .doesNotContain("--cache", "--hostname", "--http-", "--proxy", "--log", "--db-"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

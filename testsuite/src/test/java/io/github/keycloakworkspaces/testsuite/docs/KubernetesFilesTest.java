package io.github.keycloakworkspaces.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.keycloakworkspaces.testsuite.server.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No cluster runs here: the files of {@code docker/kubernetes} fit the image, each other and the settings that there are. */
@Tag("once")
final class KubernetesFilesTest {

    private static final Path FOLDER = Path.of("../docker/kubernetes");
    private static final YAMLMapper YAML = new YAMLMapper();

    /** What the Operator's custom resource and the chart know, as far as it is used. */
    private static final Set<String> SPEC = Set.of(
            "instances",
            "image",
            "startOptimized",
            "db",
            "hostname",
            "http",
            "proxy",
            "ingress",
            "env",
            "additionalOptions",
            "update",
            "resources");

    private static final Set<String> VALUES = Set.of(
            "replicas",
            "image",
            "http",
            "database",
            "dbchecker",
            "proxy",
            "extraEnv",
            "terminationGracePeriodSeconds",
            "podDisruptionBudget",
            "resources",
            "ingress");

    private final JsonNode resource =
            YAML.readTree(FOLDER.resolve("keycloak.yaml").toFile());
    private final JsonNode spec = resource.path("spec");
    private final JsonNode values = YAML.readTree(FOLDER.resolve("values.yaml").toFile());
    private final JsonNode environment = YAML.readTree(values.path("extraEnv").asText());
    private final String image = read("../Dockerfile");
    private final String page = read("../docs/kubernetes.md");
    private final String settings = read("../docs/operations.md");

    KubernetesFilesTest() throws IOException {}

    @Test
    void theResourceIsOneOfTheOperator() {
        assertThat(resource.path("apiVersion").asText()).isEqualTo("k8s.keycloak.org/v2beta1");
        assertThat(resource.path("kind").asText()).isEqualTo("Keycloak");
        assertThat(SPEC).containsAll(Json.names(spec));
        assertThat(VALUES).containsAll(Json.names(values));
    }

    @Test
    void bothRunTheSameImageOnTwoNodes() {
        String ofChart = values.at("/image/repository").asText() + ":"
                + values.at("/image/tag").asText();

        assertThat(spec.path("image").asText()).isEqualTo(ofChart);
        assertThat(page).contains("docker build -t " + ofChart + " .", "docker push " + ofChart);
        assertThat(List.of(spec.path("instances"), values.path("replicas"))).allMatch(nodes -> nodes.asInt() == 2);
    }

    @Test
    void nothingSaysOtherwiseThanTheImageWasBuilt() {
        assertThat(image).contains("KC_DB=postgres ").contains("[\"start\", \"--optimized\"]");
        assertThat(image).doesNotContain("KC_HTTP_RELATIVE_PATH");
        assertThat(spec.path("startOptimized").asBoolean()).isTrue();
        assertThat(List.of(spec.at("/db/vendor"), values.at("/database/vendor")))
                .allMatch(vendor -> vendor.asText().equals("postgres"));
        assertThat(values.at("/http/relativePath").asText()).isEqualTo("/");
        assertThat(Json.names(values)).doesNotContain("command", "args");
    }

    @Test
    void peopleUseOneAddressByHttps() {
        assertThat(spec.at("/hostname/hostname").asText())
                .startsWith("https://")
                .isEqualTo(variable("KC_HOSTNAME").path("value").asText());
        assertThat("https://" + values.at("/ingress/rules/0/host").asText())
                .isEqualTo(spec.at("/hostname/hostname").asText());
        assertThat(List.of(spec.at("/proxy/headers"), values.at("/proxy/mode")))
                .allMatch(headers -> headers.asText().equals("xforwarded"));
    }

    @Test
    void everySecretIsMadeOnThePage() {
        Stream<String> secrets = Stream.of(
                        spec.at("/db/usernameSecret/name"),
                        spec.at("/db/passwordSecret/name"),
                        spec.at("/ingress/tlsSecret"),
                        values.at("/database/existingSecret"),
                        values.at("/ingress/tls/0/secretName"),
                        variable("KC_BOOTSTRAP_ADMIN_PASSWORD").at("/valueFrom/secretKeyRef/name"))
                .map(JsonNode::asText)
                .distinct();

        assertThat(secrets)
                .containsExactlyInAnyOrder("keycloak-database", "keycloak-tls", "keycloak-administrator")
                .allMatch(secret -> page.contains(" " + secret + " --"));
    }

    @Test
    void everySettingIsOneOfOurs() {
        Stream<String> names = Stream.concat(
                names(spec.path("additionalOptions")).map(option -> "`--" + option + "="),
                Stream.concat(names(spec.path("env")), names(environment))
                        .filter(name -> !name.startsWith("KC_"))
                        .map(name -> "| `" + name + "` |"));

        assertThat(names).hasSizeGreaterThan(2).allMatch(settings::contains);
    }

    @Test
    void nodesHaveTheTimeToWriteTheActivityLog() throws IOException {
        String compose = YAML.readTree(Path.of("../docker-compose.yml").toFile())
                .at("/x-node/stop_grace_period")
                .asText();

        assertThat(values.path("terminationGracePeriodSeconds").asInt())
                .isGreaterThanOrEqualTo(Integer.parseInt(compose.replace("s", "")));
    }

    private JsonNode variable(String name) {
        return entries(environment)
                .filter(entry -> entry.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> names(JsonNode list) {
        return entries(list).map(entry -> entry.path("name").asText());
    }

    private static Stream<JsonNode> entries(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}

package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.keycloakworkspaces.testsuite.server.DocsPage;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.KeycloakServer;
import io.github.keycloakworkspaces.testsuite.server.Script;
import io.github.keycloakworkspaces.testsuite.server.Servers;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/automation.md} shows does what it says. */
@Tag("once")
final class AutomationTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final DocsPage PAGE = DocsPage.read("automation.md");

    @TempDir
    Path folder;

    private final TestRealm realm = TestRealm.draft()
            .person("owner@acme.example")
            .person("manager@acme.example")
            .person("annotator@acme.example")
            .create();
    private final DocumentApi documents = DocumentApi.of(realm);

    @BeforeEach
    void writeTheScript() throws IOException {
        realm.giveServiceOf("realm-management", "manage-organizations", "manage-users");
        Files.writeString(folder.resolve("apply.sh"), PAGE.block("curl", "sh"));
    }

    @Test
    void theScriptAppliesTheDocument() throws IOException {
        document("acme", PAGE.block("Desired state", "yaml"));

        Script applied = apply(Map.of());

        assertThat(applied.status()).as(applied.said()).isZero();
        assertThat(applied.said())
                .contains("\"path\":\"workspaces[Radiology]\"")
                .doesNotContain(TestRealm.SECRET);
        JsonNode project = documents
                .read("acme")
                .path("workspaces")
                .path(0)
                .path("projects")
                .path(0);
        assertThat(project.path("external_id").asText()).isEqualTo("chest-xray");
        assertThat(realm.person("annotator")
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("AN");
        assertThat(apply(Map.of()).said()).contains("\"create\":0,\"change\":0,\"remove\":0");
    }

    @Test
    void theScriptShowsThePlanOnly() throws IOException {
        document("acme", PAGE.block("Desired state", "yaml"));

        Script planned = apply(Map.of("DRY_RUN", "true"));

        assertThat(planned.status()).as(planned.said()).isZero();
        assertThat(planned.said()).contains("\"dry_run\":true");
        documents.admin().get("/acme").expect(404, "organization.not_found");
    }

    @Test
    void theScriptEndsWithAnErrorWhereADocumentIsRefused() throws IOException {
        document("acme", "owner: nobody@acme.example\n");

        Script refused = apply(Map.of());

        assertThat(refused.status()).isNotZero();
        assertThat(refused.said()).contains("document.unknown_person").contains("owner: ");
    }

    /** As a cluster would run it: with its command, its environment, and its volumes as folders. */
    @Test
    void theJobAppliesItsConfigMap() throws IOException {
        List<JsonNode> manifests = yaml(PAGE.block("A job in Kubernetes", "yaml"));
        JsonNode pod = manifests.get(1).path("spec").path("template").path("spec");
        JsonNode container = pod.path("containers").path(0);
        for (var file : manifests.get(0).path("data").properties()) {
            document(file.getKey().replace(".yaml", ""), file.getValue().asText());
        }
        Map<String, String> environment = new TreeMap<>();
        container
                .path("env")
                .forEach(variable -> environment.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        assertThat(environment.keySet()).isEqualTo(environment(Map.of()).keySet());
        List<String> command = new ArrayList<>();
        container
                .path("command")
                .forEach(part -> command.add(
                        part.asText().replace("/scripts/", folder + "/").replace("/organizations", folder.toString())));

        Script applied = Script.run(command, environment(Map.of()));

        assertThat(applied.status()).as(applied.said()).isZero();
        assertThat(documents.read("acme").path("members").findValuesAsText("user"))
                .contains("manager@acme.example");
        assertThat(names(container.path("volumeMounts"))).isEqualTo(names(pod.path("volumes")));
    }

    /** By the requests that keycloak-config-cli makes: the realm, then its clients, then its people. */
    @Test
    void theFileOfKeycloakConfigCliMakesARealmThatTheScriptCanFill() throws IOException {
        KeycloakServer server = Servers.shared();
        ObjectNode file =
                (ObjectNode) yaml(PAGE.block("keycloak-config-cli", "yaml")).get(0);
        String name = "cli-" + UUID.randomUUID();
        ArrayNode clients = (ArrayNode) file.remove("clients");
        ArrayNode users = (ArrayNode) file.remove("users");
        server.admin().post("/realms", file.put("realm", name)).expect(201);

        clients.forEach(client ->
                server.admin().post("/realms/" + name + "/clients", client).expect(201));
        users.forEach(
                user -> server.admin().post("/realms/" + name + "/users", user).expect(201));
        TestRealm made = TestRealm.existing(server, name);
        JsonNode wanted = yaml(yaml(PAGE.block("A job in Kubernetes", "yaml"))
                        .get(0)
                        .path("data")
                        .path("acme.yaml")
                        .asText())
                .get(0);

        DocumentApi.of(made).put("acme", wanted).expect(201);
        JsonNode client =
                made.admin().get("/clients?clientId=my-app").expect(200).json().path(0);
        assertThat(client.path("defaultClientScopes").toString()).contains("\"workspaces\"");
        assertThat(DocumentApi.of(made).read("acme").path("owner").asText()).isEqualTo("owner@acme.example");
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    private void document(String alias, String yaml) throws IOException {
        Files.writeString(folder.resolve(alias + ".yaml"), yaml);
    }

    private Script apply(Map<String, String> more) {
        return Script.run(
                List.of("/bin/sh", folder.resolve("apply.sh").toString(), folder.toString()), environment(more));
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(more);
        environment.put("KEYCLOAK", realm.server().url());
        environment.put("REALM", realm.name());
        environment.put("CLIENT_ID", TestRealm.SERVICE);
        environment.put("CLIENT_SECRET", TestRealm.SECRET);
        return environment;
    }

    private static List<JsonNode> yaml(String text) {
        try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            List<JsonNode> all = new ArrayList<>();
            values.forEachRemaining(value -> all.add(Json.read(value.toString())));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

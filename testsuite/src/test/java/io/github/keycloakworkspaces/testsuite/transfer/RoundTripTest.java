package io.github.keycloakworkspaces.testsuite.transfer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.decision.ResourceServer;
import io.github.keycloakworkspaces.testsuite.server.Database;
import io.github.keycloakworkspaces.testsuite.server.ImportingServer;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.Offline;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.RealmDraft;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From one server's database through files into another's: everything but secrets, sessions and the log. */
@DisabledIfSystemProperty(named = "workspaces.server", matches = "container")
final class RoundTripTest {

    private static final String PREFIX = "workspaces.document.";

    private static TestRealm realm;
    private static Path file;
    private static Map<String, JsonNode> before;
    private static Database tables;

    @BeforeAll
    static void fill() {
        RealmDraft draft = TestRealm.draft().organization("acme", RoundTripTest::acme);
        RandomOrganization.people().forEach(draft::person);
        realm = draft.create();
        DocumentApi documents = DocumentApi.of(realm);
        for (int seed = 1; seed <= 5; seed++) {
            documents
                    .put("random-" + seed, RandomOrganization.document("random-" + seed, seed))
                    .expect(201);
        }
        realm.organization("acme").resetLink();
        ResourceServer.in(realm)
                .resource("chest", Map.of("organization", "alias:acme", "project", "external:chest"), "review.access")
                .permissions()
                .create();
        file = Offline.on(realm.server().database()).exportFile(realm.name());
        before = documents(file);
        tables = realm.server().database().another();
        Offline.on(tables).exportFile("master");
    }

    /** A server's database that knows none of these organizations: making its tables again and again takes minutes. */
    private static Offline fresh() {
        return Offline.on(tables.copy());
    }

    private static void acme(OrganizationDraft acme) {
        acme.everyRole()
                .workspace(
                        "Radiology",
                        workspace -> workspace
                                .member("annotator")
                                .project(
                                        "chest",
                                        project ->
                                                project.member("reviewer", "AN").showAnnotationHistory()));
    }

    @Test
    void theExportSaysWhatTheServerSays() {
        DocumentApi documents = DocumentApi.of(realm);

        assertThat(before).hasSize(6);
        before.forEach((alias, document) -> assertThat(document).as(alias).isEqualTo(documents.read(alias)));
    }

    @Test
    void whatWasAppliedIsThere() {
        for (int seed = 1; seed <= 5; seed++) {
            JsonNode plan =
                    DocumentApi.of(realm).plan("random-" + seed, RandomOrganization.document("random-" + seed, seed));

            assertThat(plan.path("summary").path("create").asInt())
                    .as(plan.toString())
                    .isZero();
            assertThat(plan.path("summary").path("change").asInt())
                    .as(plan.toString())
                    .isZero();
            assertThat(plan.path("summary").path("remove").asInt())
                    .as(plan.toString())
                    .isZero();
        }
    }

    @Test
    void byOneFile() {
        Offline other = Offline.on(realm.server().database().another());

        other.importFile(file);

        assertSame(documents(other.exportFile(realm.name())));
        assertThat(attributes(other)).noneMatch(name -> name.startsWith("workspaces.document"));
    }

    /** What a file has doesn't depend on the database that it came from. */
    @EnabledIfSystemProperty(named = "workspaces.database", matches = "h2")
    @ParameterizedTest
    @ValueSource(strings = {"different_files", "realm_file", "same_file"})
    void byADirectory(String users) {
        Offline other = fresh();

        other.importDirectory(Offline.on(realm.server().database()).exportDirectory(realm.name(), users));

        assertSame(documents(other.exportFile(realm.name())));
    }

    /** What a file has doesn't depend on the database that it came from. */
    @EnabledIfSystemProperty(named = "workspaces.database", matches = "h2")
    @Test
    void withoutPeopleTheRestComesAlong() {
        Offline other = fresh();

        other.importDirectory(Offline.on(realm.server().database()).exportDirectory(realm.name(), "skip"));

        JsonNode acme = requireNonNull(documents(other.exportFile(realm.name())).get("acme"));
        assertThat(acme.path("owner").isNull()).isTrue();
        assertThat(acme.path("members")).isEmpty();
        assertThat(acme.path("workspaces")
                        .path(0)
                        .path("projects")
                        .path(0)
                        .path("external_id")
                        .asText())
                .isEqualTo("chest");
    }

    /** What a file has doesn't depend on the database that it came from. */
    @EnabledIfSystemProperty(named = "workspaces.database", matches = "h2")
    @Test
    void anImportOverAnExistingRealmPutsItBack() {
        Offline other = fresh();
        other.importFile(file);

        other.importFile(file);

        assertSame(documents(other.exportFile(realm.name())));
        assertThat(other.database().query("SELECT ID FROM KW_ORGANIZATION")).hasSize(6);
    }

    @Test
    void byAServersStart() {
        try (var server = ImportingServer.start(realm.server().database().another(), file)) {
            TestRealm there = server.realm(realm.name(), Set.of("owner@acme.example", "annotator@acme.example"));
            DocumentApi documents = DocumentApi.of(there);
            before.forEach((alias, document) ->
                    assertThat(documents.read(alias)).as(alias).isEqualTo(document));
            JsonNode claim = there.person("annotator").signIn().claim();
            assertThat(claim.path("organization").path("role").asText()).isEqualTo("AN");
            assertThat(claim.path("workspaces").path(0).path("title").asText()).isEqualTo("Radiology");
            ResourceServer resources = ResourceServer.of(there);
            assertThat(resources.permits(there.person("owner"), "chest#review.access"))
                    .isTrue();
            assertThat(resources.permits(there.person("annotator"), "chest#review.access"))
                    .isFalse();
            MailServer mail = MailServer.start().serve(there);
            new Inviter(there.person("owner")).invite("new@mail.example", "AN");
            assertThat(mail.to("new@mail.example")).hasSize(1);
        }
    }

    @Test
    void byTheAdministratorsApi() {
        Offline here = Offline.on(realm.server().database());
        TestRealm lost =
                TestRealm.draft().organization("acme", RoundTripTest::acme).create();
        JsonNode exported = Json.read(read(here.exportFile(lost.name())));
        JsonNode document = DocumentApi.of(lost).read("acme");
        lost.admin().delete("").expect(204);

        lost.server().admin().post("/realms", exported).expect(201);

        assertThat(DocumentApi.of(lost).read("acme")).isEqualTo(document);
        assertThat(lost.person("annotator")
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("AN");
    }

    @Test
    void anImportThatFailsLeavesNothing() {
        Offline other = fresh();
        ObjectNode broken = (ObjectNode) Json.read(read(file));
        broken.withObject("/attributes")
                .put(PREFIX + "999999", "[{\"alias\":\"late\",\"owner\":\"nobody@acme.example\"}]");

        String said = other.failToImport(written(broken));

        assertThat(said).contains("document.unknown_person: " + PREFIX + "999999[0].owner");
        assertThat(other.database().query("SELECT NAME FROM REALM WHERE NAME = ?", realm.name()))
                .isEmpty();
        assertThat(other.database().query("SELECT ID FROM KW_PERSON")).isEmpty();
        assertThat(other.database().query("SELECT ID FROM KW_ORGANIZATION")).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "workspaces.database", matches = "h2")
    void aKeycloakWithoutUsTakesTheFileAndGivesItBack() {
        Offline plain = Offline.plain(realm.server().database().another());
        plain.importFile(file);
        Offline other = fresh();

        other.importFile(plain.exportFile(realm.name()));

        Path back = other.exportFile(realm.name());
        assertSame(documents(back));
        assertThat(other.database().query("SELECT TYPE FROM RESOURCE_SERVER_POLICY"))
                .contains(Map.of("type", "workspaces-role-matrix"))
                .doesNotContain(Map.of("type", "time"));
    }

    @Test
    void thePolicyInAFileIsOneThatEveryKeycloakHas() {
        assertThat(Json.read(read(file)).findValuesAsText("type"))
                .contains("time")
                .doesNotContain("workspaces-role-matrix");
    }

    private static void assertSame(Map<String, JsonNode> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach(
                (alias, document) -> assertThat(after.get(alias)).as(alias).isEqualTo(document));
    }

    private static Iterable<String> attributes(Offline offline) {
        return offline.database().query("SELECT NAME FROM REALM_ATTRIBUTE").stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    /** By alias. */
    private static Map<String, JsonNode> documents(Path file) {
        Map<String, JsonNode> documents = new TreeMap<>();
        JsonNode attributes = Json.read(read(file)).path("attributes");
        for (String name : Json.names(attributes)) {
            if (name.startsWith(PREFIX)) {
                Json.read(attributes.path(name).asText())
                        .forEach(
                                document -> documents.put(document.path("alias").asText(), document));
            }
        }
        return documents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path written(JsonNode json) {
        try {
            return Files.writeString(Files.createTempFile("realm", ".json"), Json.write(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

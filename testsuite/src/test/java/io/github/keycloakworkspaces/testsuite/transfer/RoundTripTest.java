package io.github.keycloakworkspaces.testsuite.transfer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.decision.ResourceServer;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.ImportingServer;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.Offline;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.RealmDraft;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From one server's database through files into another's: everything but secrets, sessions and the log. */
@DisabledIfSystemProperty(named = "workspaces.server", matches = "container")
final class RoundTripTest {

    private static final String PREFIX = "workspaces.document.";

    private static final RealmTwin BY_FILE = new RealmTwin("file");
    private static final RealmTwin TWICE = new RealmTwin("twice");
    private static final RealmTwin BY_PLAIN = new RealmTwin("plain");
    private static final RealmTwin BY_API = new RealmTwin("api");

    @TempDir
    static Path folder;

    private static TestRealm realm;
    private static Path file;
    private static Map<String, JsonNode> before;

    /** Where everything was imported, each time as another twin. */
    private static Offline other;

    /** By the realm's name. */
    private static Map<String, JsonNode> after;

    /** A process of {@code kc.sh} takes many times as long as what it does here: each does as much as it can. */
    @BeforeAll
    static void fromOneDatabaseIntoAnother() {
        realm = filled();
        Offline here = Offline.on(realm.server().database());
        file = here.exportFile(realm.name());
        before = documents(read(file));
        other = Offline.on(realm.server().database().another());
        List<String> batched = new ArrayList<>(List.of(TWICE.of(read(file))));
        // What a file has doesn't depend on the database that it came from.
        if (realm.server().database().name().equals("h2")) {
            batched.add(BY_PLAIN.of(read(throughAKeycloakWithoutUs())));
            other.importDirectory(directories(here));
        }
        other.importBatched(RealmTwin.file(folder.resolve("batched.json"), batched));
        other.importFile(
                RealmTwin.file(folder.resolve("realms.json"), List.of(BY_FILE.of(read(file)), TWICE.of(read(file)))));
        after = byName(other.exportEverything());
    }

    private static TestRealm filled() {
        RealmDraft draft = TestRealm.draft().organization("acme", RoundTripTest::acme);
        RandomOrganization.people().forEach(draft::person);
        TestRealm filled = draft.create();
        DocumentApi documents = DocumentApi.of(filled);
        for (int seed = 1; seed <= 5; seed++) {
            documents
                    .put("random-" + seed, RandomOrganization.document("random-" + seed, seed))
                    .expect(201);
        }
        filled.admin().post("/groups", Map.of("name", "staff")).expect(201);
        documents.put("followed", FollowedOrganization.document("followed")).expect(201);
        filled.organization("acme").resetLink();
        tag(filled.organization("acme"));
        ResourceServer.in(filled)
                .resource("chest", Map.of("organization", "alias:acme", "project", "external:chest"), "review.access")
                .permissions()
                .create();
        return filled;
    }

    private static void tag(TestOrganization acme) {
        Http owner = acme.owner().api();
        long tag = owner.post("/organizations/0/member-tags", Map.of("label", "Night shift"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        owner.post("/organizations/0/member-tags", Map.of("label", "Nobody's")).expect(201);
        owner.post(
                        "/organizations/0/member-tags/assignments",
                        Map.of("all", false, "included", List.of(acme.number("annotator")), "tags", List.of(tag)))
                .expect(200);
        owner.post("/jwt/settings", Map.of("api_token_ttl_days", 7)).expect(201);
    }

    private static Path throughAKeycloakWithoutUs() {
        Offline plain = Offline.plain(realm.server().database().another());
        plain.importFile(file);
        return plain.exportFile(realm.name());
    }

    /** One directory with a twin for each way in which Keycloak writes people. */
    private static Path directories(Offline here) {
        Path into = made(folder.resolve("directory"));
        for (String users : List.of("different_files", "realm_file", "same_file", "skip")) {
            new RealmTwin(users).copy(here.exportDirectory(realm.name(), users), into);
        }
        return into;
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

        assertThat(before).hasSize(7);
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
        assertSame(BY_FILE);
        assertThat(attributes(other)).noneMatch(name -> name.startsWith("workspaces.document"));
    }

    @EnabledIfSystemProperty(named = "workspaces.database", matches = "h2")
    @ParameterizedTest
    @ValueSource(strings = {"different_files", "realm_file", "same_file"})
    void byADirectory(String users) {
        assertSame(new RealmTwin(users));
    }

    @EnabledIfSystemProperty(named = "workspaces.database", matches = "h2")
    @Test
    void withoutPeopleTheRestComesAlong() {
        JsonNode acme = requireNonNull(documents(new RealmTwin("skip")).get("acme"));

        assertThat(acme.path("owner").isNull()).isTrue();
        assertThat(acme.path("members")).isEmpty();
        assertThat(acme.path("workspaces")
                        .path(0)
                        .path("projects")
                        .path(0)
                        .path("external_id")
                        .asText())
                .isEqualTo("chest");
        assertThat(acme.path("tags").findValuesAsText("label")).containsExactly("Night shift", "Nobody's");
        assertThat(acme.path("token_settings").path("days").asInt()).isEqualTo(7);
    }

    @Test
    void anImportOverAnExistingRealmPutsItBack() {
        assertSame(TWICE);
        assertThat(other.database()
                        .query(
                                "SELECT k.ID FROM KW_ORGANIZATION k JOIN REALM r ON r.ID = k.REALM_ID WHERE r.NAME = ?",
                                TWICE.of(realm.name())))
                .hasSize(7);
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
            JsonNode tags = there.person("owner")
                    .api()
                    .get("/organizations/0/member-tags")
                    .expect(200)
                    .json()
                    .path("results");
            assertThat(tags.findValuesAsText("label")).containsExactly("Night shift", "Nobody's");
            assertThat(tags.findValuesAsText("member_count")).containsExactly("1", "0");
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
        JsonNode exported = Json.read(BY_API.of(read(file)));
        TestRealm there = TestRealm.existing(realm.server(), BY_API.of(realm.name()));
        there.server().admin().post("/realms", exported).expect(201);
        DocumentApi documents = DocumentApi.of(there);
        JsonNode document = documents.read("acme");
        there.admin().delete("").expect(204);

        there.server().admin().post("/realms", exported).expect(201);

        assertThat(documents.read("acme")).isEqualTo(document).isEqualTo(before.get("acme"));
        assertThat(there.person("annotator@acme.example")
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("AN");
    }

    @Test
    void anImportThatFailsLeavesNothing() {
        RealmTwin failing = new RealmTwin("failing");
        ObjectNode broken = (ObjectNode) Json.read(failing.of(read(file)));
        broken.withObject("/attributes")
                .put(PREFIX + "999999", "[{\"alias\":\"late\",\"owner\":\"nobody@acme.example\"}]");
        int people = rows("KW_PERSON");
        int organizations = rows("KW_ORGANIZATION");

        String said = other.failToImport(RealmTwin.file(folder.resolve("broken.json"), List.of(Json.write(broken))));

        assertThat(said).contains("document.unknown_person: " + PREFIX + "999999[0].owner");
        assertThat(other.database().query("SELECT NAME FROM REALM WHERE NAME = ?", failing.of(realm.name())))
                .isEmpty();
        assertThat(rows("KW_PERSON")).isEqualTo(people);
        assertThat(rows("KW_ORGANIZATION")).isEqualTo(organizations);
    }

    @Test
    @EnabledIfSystemProperty(named = "workspaces.database", matches = "h2")
    void aKeycloakWithoutUsTakesTheFileAndGivesItBack() {
        assertSame(BY_PLAIN);
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

    private static void assertSame(RealmTwin twin) {
        Map<String, JsonNode> there = documents(twin);
        assertThat(there.keySet()).isEqualTo(before.keySet());
        before.forEach(
                (alias, document) -> assertThat(there.get(alias)).as(alias).isEqualTo(document));
    }

    private static int rows(String table) {
        return other.database().query("SELECT ID FROM " + table).size();
    }

    private static Iterable<String> attributes(Offline offline) {
        return offline.database().query("SELECT NAME FROM REALM_ATTRIBUTE").stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    private static Map<String, JsonNode> documents(RealmTwin twin) {
        return documents(requireNonNull(after.get(twin.of(realm.name()))));
    }

    private static Map<String, JsonNode> documents(String file) {
        return documents(Json.read(file));
    }

    /** By alias. */
    private static Map<String, JsonNode> documents(JsonNode realm) {
        Map<String, JsonNode> documents = new TreeMap<>();
        JsonNode attributes = realm.path("attributes");
        for (String name : Json.names(attributes)) {
            if (name.startsWith(PREFIX)) {
                Json.read(attributes.path(name).asText())
                        .forEach(
                                document -> documents.put(document.path("alias").asText(), document));
            }
        }
        return documents;
    }

    private static Map<String, JsonNode> byName(Path realms) {
        Map<String, JsonNode> byName = new TreeMap<>();
        Json.read(read(realms)).forEach(one -> byName.put(one.path("realm").asText(), one));
        return byName;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

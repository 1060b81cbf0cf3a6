package io.github.keycloakworkspaces.testsuite.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Nginx;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code examples/nginx}, with a real nginx: four people and nobody knock at the door of its application. */
@Tag("once")
final class NginxTest {

    private static final Path EXAMPLE = Path.of("../examples/nginx");

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("reviewer")
                                            .project("chest-xray", project -> project.member("annotator")))
                            .workspace("Notes", notes -> notes.project("medication-mentions", project -> {})))
            .create();

    private static Nginx nginx;

    @BeforeAll
    static void open() throws IOException {
        String routes = Files.readString(EXAMPLE.resolve("routes.json"));
        REALM.clientAttributes(TestRealm.APP, Map.of("workspaces.forward_routes", routes));
        nginx = Nginx.start(EXAMPLE, REALM, TestRealm.APP);
    }

    @AfterAll
    static void close() {
        nginx.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/,                                200, 200, 200, 200",
        "/projects/chest-xray,             200, 200, 200, 200",
        "/projects/chest-xray/,            200, 200, 200, 200",
        "/projects/chest-xray/export.csv,  200, 200, 403, 403",
        "/projects/chest-xray/other,       404, 404, 403, 403",
        "/projects/medication-mentions,    200, 403, 403, 403",
        "/people,                          200, 200, 403, 403",
        "/anything-else,                   403, 403, 403, 403",
        "/people/../projects/chest-xray,   403, 403, 403, 403",
        "/projects%2Fchest-xray,           403, 403, 403, 403",
        "//people,                         403, 403, 403, 403"
    })
    void fourPeopleAndNobody(String path, int owner, int manager, int reviewer, int annotator) {
        assertThat(status("owner", path)).isEqualTo(owner);
        assertThat(status("manager", path)).isEqualTo(manager);
        assertThat(status("reviewer", path)).isEqualTo(reviewer);
        assertThat(status("annotator", path)).isEqualTo(annotator);
        nginx.http().get(path).expect(401);
    }

    @Test
    void theApplicationIsToldWhoItIs() {
        Response page = as("reviewer").get("/").expect(200);

        assertThat(page.body()).contains("<b>reviewer@acme.example</b>", "<b>RE</b>");
    }

    @Test
    void nobodySaysThemselvesWhoTheyAre() {
        Http liar = as("reviewer")
                .with("X-Workspaces-Role", "OW")
                .with("X-Workspaces-User", "somebody-else")
                .with("X-Workspaces-Username", "owner@acme.example");

        assertThat(liar.get("/").expect(200).body())
                .contains("<b>reviewer@acme.example</b>", "<b>RE</b>")
                .doesNotContain("owner@acme.example", "OW");
    }

    @Test
    void nobodySaysThemselvesWhereTheyGo() {
        Http liar = as("annotator")
                .with("X-Original-URI", "/projects/chest-xray")
                .with("X-Original-Method", "GET")
                .with("X-Forwarded-Uri", "/projects/chest-xray")
                .with("X-Forwarded-Method", "GET");

        liar.get("/people").expect(403);
        liar.get("/projects/chest-xray").expect(200);
    }

    @Test
    void nobodyAsksTheQuestionFromOutside() {
        as("owner").get("/forward").expect(404);
    }

    @Test
    void otherMethodsNeedAnotherRoute() {
        assertThat(as("manager").send("DELETE", "/people").status()).isEqualTo(403);
        assertThat(as("annotator").send("PUT", "/projects/chest-xray").status()).isEqualTo(403);
        assertThat(as("manager").send("PUT", "/projects/chest-xray").status())
                .as("the application knows no such method")
                .isEqualTo(405);
    }

    @Test
    void theDemoHasTheSameRoutes() throws IOException {
        JsonNode realm = Json.read(Files.readString(Path.of("../realm-export/labeling-realm.json")));
        String routes = "";
        for (JsonNode client : realm.path("clients")) {
            routes +=
                    client.path("attributes").path("workspaces.forward_routes").asText();
        }

        assertThat(Json.read(routes)).isEqualTo(Json.read(Files.readString(EXAMPLE.resolve("routes.json"))));
    }

    private static int status(String person, String path) {
        return as(person).get(path).status();
    }

    private static Http as(String person) {
        return nginx.http().bearer(REALM.person(person).token());
    }
}

package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What claims can do that whoever asks pushes along with the question, and above all what they can't. */
@Tag("once")
final class PushedClaimsTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Mine",
                                    mine -> mine.member("manager")
                                            .member("annotator")
                                            .project("open", open -> open.showAnnotationHistory()))
                            .workspace("Secret", secret -> secret.project("hidden", hidden -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Person MANAGER = ACME.person("manager");
    private static final Person ANNOTATOR = ACME.person("annotator");
    private static final String[] SCOPES = {"project.change", "data.view"};
    private static final ResourceServer SERVER = ResourceServer.in(REALM)
            .resource("open", Map.of("organization", "alias:acme", "project", "external:open"), SCOPES)
            .resource("hidden", Map.of("organization", "alias:acme", "project", "external:hidden"), SCOPES)
            .resource("acme", Map.of("organization", "alias:acme"), SCOPES)
            .resource("a task", Map.of("project", String.valueOf(ACME.project("open")), "task", "77"), SCOPES)
            .resource("any project", Map.of(), SCOPES)
            .permissions()
            .create();

    @Test
    void nameTheThingWhereTheResourceNamesNone() {
        assertThat(SERVER.permits(MANAGER, "any project#project.change", project("open")))
                .isTrue();
        assertThat(SERVER.permits(MANAGER, "any project#project.change", project("hidden")))
                .isFalse();
        assertThat(SERVER.permits(ANNOTATOR, "any project#project.change", project("open")))
                .isFalse();
    }

    @Test
    void nameItByANumberToo() {
        assertThat(SERVER.permits(
                        MANAGER,
                        "any project#project.change",
                        Map.of("workspaces.project", List.of(ACME.project("open")))))
                .isTrue();
    }

    @Test
    void doNotLeadAwayFromTheResource() {
        assertThat(SERVER.permits(MANAGER, "hidden#project.change", project("open")))
                .isFalse();
        assertThat(SERVER.permits(MANAGER, "open#project.change", project("hidden")))
                .isFalse();
        assertThat(SERVER.permits(MANAGER, "open#project.change", project("open")))
                .isTrue();
        assertThat(SERVER.permits(MANAGER, "acme#project.change", project("open")))
                .isFalse();
    }

    @Test
    void narrowAProjectDownToATask() {
        assertThat(SERVER.permits(ANNOTATOR, "open#data.view", task("annotator@acme.example")))
                .isTrue();
        assertThat(SERVER.permits(ANNOTATOR, "open#data.view", task("manager@acme.example")))
                .isFalse();
        assertThat(SERVER.permits(ANNOTATOR, "open#data.view", Map.of("workspaces.task", List.of("77"))))
                .isFalse();
    }

    @Test
    void doNotSayWhoseTaskItIsThatTheResourceNames() {
        assertThat(SERVER.permits(
                        ANNOTATOR, "a task#data.view", Map.of("workspaces.assignee", List.of(ANNOTATOR.email()))))
                .isFalse();
    }

    @Test
    void doNotSayWhoAsks() {
        String owner = ACME.owner().accountId();
        Map<String, Object> claims = Map.of(
                "sub", List.of(owner),
                "workspaces.subject", List.of(owner),
                "kc.identity.id", List.of(owner),
                "workspaces.role", List.of("OW"));

        assertThat(SERVER.permits(ANNOTATOR, "open#project.change", claims)).isFalse();
    }

    static List<Object> oddities() {
        return List.of(
                List.of("external:open", "external:hidden"),
                List.of(Map.of("id", 1)),
                List.of(List.of("external:open")),
                List.of(true),
                List.of(" "),
                List.of("external:open\u0000"),
                List.of("external:" + "x".repeat(5_000)));
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void areDeniedWhereTheyNameNoOneThing(Object values) {
        assertThat(SERVER.permits(
                        ACME.owner(),
                        "any project#project.change",
                        Map.of("workspaces.organization", List.of("alias:acme"), "workspaces.project", values)))
                .isFalse();
    }

    @Test
    void ofTheResourceServersTicketAreNotReplaced() {
        Response asked = withTicket("any project", project("hidden"), project("open"));

        assertThat(asked.expect(403).json().path("error").asText()).isEqualTo("access_denied");
        withTicket("any project", project("open"), project("open")).expect(200);
    }

    @Test
    void areInTheTokenThatIsGranted() {
        JsonNode granted = granted(SERVER.pushing(MANAGER, "any project#project.change", project("open"), Map.of()))
                .get(0);

        assertThat(Json.texts(granted.path("claims").path("workspaces.project")))
                .containsExactly("external:open");
    }

    @Test
    void ofATokenThatIsExtendedStayWithTheirPermission() {
        String token = token(SERVER.pushing(MANAGER, "any project#project.change", project("open"), Map.of()));

        List<JsonNode> extended = granted(SERVER.asConfidentialClient(
                Map.of("subject_token", MANAGER.token(), "permission", "open#project.change", "rpt", token)));

        assertThat(extended)
                .filteredOn(permission -> permission.path("rsname").asText().equals("any project"))
                .singleElement()
                .satisfies(permission -> assertThat(
                                Json.texts(permission.path("claims").path("workspaces.project")))
                        .containsExactly("external:open"));
        SERVER.pushing(MANAGER, "any project#project.change", project("hidden"), Map.of("rpt", token))
                .expect(403);
    }

    private static Map<String, List<String>> project(String name) {
        return Map.of(
                "workspaces.organization", List.of("alias:acme"), "workspaces.project", List.of("external:" + name));
    }

    private static Map<String, List<String>> task(String assignee) {
        return Map.of("workspaces.task", List.of("77"), "workspaces.assignee", List.of(assignee));
    }

    /** The way of UMA: the resource server makes a ticket, and the person's application takes it to Keycloak. */
    private static Response withTicket(String resource, Map<String, ?> itsClaims, Map<String, ?> more) {
        String id = SERVER.protection()
                .get("/resource_set?name=" + resource.replace(" ", "%20") + "&exactName=true")
                .expect(200)
                .json()
                .path(0)
                .asText();
        String ticket = SERVER.protection()
                .post(
                        "/permission",
                        List.of(Map.of(
                                "resource_id", id, "resource_scopes", List.of("project.change"), "claims", itsClaims)))
                .expect(201)
                .json()
                .path("ticket")
                .asText();
        return SERVER.ticket(
                MANAGER,
                Map.of(
                        "ticket",
                        ticket,
                        "claim_token",
                        ResourceServer.claimToken(more),
                        "claim_token_format",
                        "urn:ietf:params:oauth:token-type:jwt",
                        "submit_request",
                        "false"));
    }

    private static List<JsonNode> granted(Response response) {
        var permissions = new ArrayList<JsonNode>();
        Tokens.payload(token(response))
                .path("authorization")
                .path("permissions")
                .forEach(permissions::add);
        return permissions;
    }

    private static String token(Response response) {
        return response.expect(200).json().path("access_token").asText();
    }
}

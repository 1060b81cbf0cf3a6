package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What proxies are told about requests to an application that knows nothing of people. */
@Tag("once")
final class ForwardTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("leaving")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("annotator")
                                            .member("leaving")
                                            .project("chest-xray", project -> project.member("annotator", "RE")))
                            .workspace("Notes", notes -> notes.project("letters", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Proxied SEEING = new Proxied("GET", "/projects/chest-xray");

    @BeforeAll
    static void route() {
        REALM.clientAttributes(TestRealm.APP, Map.of(Proxied.ATTRIBUTE, Proxied.ROUTES));
    }

    @ParameterizedTest
    @CsvSource({
        "owner,     GET,  /projects/chest-xray,        200",
        "manager,   GET,  /projects/chest-xray,        200",
        "annotator, GET,  /projects/chest-xray,        200",
        "reviewer,  GET,  /projects/chest-xray,        403",
        "annotator, GET,  /projects/chest-xray/,       200",
        "annotator, GET,  /projects/chest-xray?page=2, 200",
        "annotator, HEAD, /projects/chest-xray,        200",
        "owner,     GET,  /projects/letters,           200",
        "annotator, GET,  /projects/letters,           403",
        "owner,     GET,  /projects/unknown,           403",
        "owner,     POST, /projects/chest-xray/export, 200",
        "manager,   POST, /projects/chest-xray/export, 200",
        "annotator, POST, /projects/chest-xray/export, 403",
        "owner,     GET,  /projects/chest-xray/export, 403",
        "owner,     GET,  /people/9/roles,             200",
        "annotator, GET,  /people,                     403",
        "owner,     GET,  /,                           403",
        "owner,     GET,  /elsewhere,                  403"
    })
    void theFirstRouteAsksWhateverTheProxy(String person, String method, String address, int status) {
        var request = new Proxied(method, address);
        Http base = ACME.person(person).base();

        request.original(base).expect(status);
        request.forwarded(base).expect(status);
        request.behind(base).expect(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/../projects/chest-xray",
                "/projects//chest-xray",
                "/projects%2fchest-xray",
                "/projects/%2e%2e/projects/chest-xray",
                "/projects/chest-xray;v=1",
                "/projects/chest-xray%00",
                "/projects/chest-xray%ff",
                "//projects/chest-xray",
                "http://app.example/projects/chest-xray",
                "projects/chest-xray",
                "/projects\\chest-xray"
            })
    void addressesThatMayBeReadDifferentlyAreRefused(String address) {
        var request = new Proxied("GET", address);

        request.original(ACME.owner().base()).expect(403);
        request.forwarded(ACME.owner().base()).expect(403);
    }

    @Test
    void whatIsPermittedSaysWhoItIs() {
        Person annotator = ACME.person("annotator");
        Response answer = SEEING.original(annotator.base()).expect(200);

        assertThat(answer.header("X-Workspaces-User")).isEqualTo(annotator.accountId());
        assertThat(answer.header("X-Workspaces-Username")).isEqualTo(annotator.email());
        assertThat(answer.header("X-Workspaces-Role"))
                .as("the role in the project")
                .isEqualTo("RE");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aRefusalSaysNothing() {
        Http annotator = ACME.person("annotator").base();
        Response denied = new Proxied("POST", "/projects/chest-xray/export")
                .original(annotator)
                .expect(403);
        var refusals = List.of(
                new Proxied("GET", "/projects/letters").original(annotator),
                new Proxied("GET", "/projects/unknown").original(annotator),
                new Proxied("GET", "/elsewhere").original(annotator),
                new Proxied("GET", "/a//b").original(annotator),
                nginx(annotator, SEEING, "unknown-client"),
                nginx(annotator, SEEING, TestRealm.SERVICE),
                annotator.get("/access/v1/forward/" + TestRealm.APP));

        assertThat(denied.body()).isEmpty();
        for (Response refusal : refusals) {
            assertThat(refusal.expect(403).body()).as(refusal.toString()).isEmpty();
            assertThat(names(refusal)).isEqualTo(names(denied));
        }
    }

    @Test
    void withoutATokenForUsNobodyIsKnown() {
        String stranger =
                Tokens.of(ACME.owner().directGrant(TestRealm.STRANGER)).access();
        for (Http base : List.of(
                REALM.base(), REALM.base().bearer(stranger), REALM.base().bearer("x"))) {
            Response refused = SEEING.original(base).expect(401);

            assertThat(refused.body()).isEmpty();
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            SEEING.behind(base).expect(401);
            new Proxied("OPTIONS", "/projects/chest-xray").behind(base).expect(401);
        }
    }

    @Test
    void aSecondAddressMustBeTheSame() {
        Http owner = ACME.owner().base();
        Http same = owner.with("X-Forwarded-Method", "GET").with("X-Forwarded-Uri", SEEING.address());
        Http other = owner.with("X-Forwarded-Method", "GET").with("X-Forwarded-Uri", "/projects/letters");

        SEEING.original(same).expect(200);
        SEEING.original(other).expect(403);
        SEEING.behind(same).expect(200);
        SEEING.behind(other).expect(403);
        SEEING.original(owner.with("X-Forwarded-Uri", SEEING.address())).expect(403);
    }

    @Test
    void theOriginOfThePageDoesNotMatter() {
        SEEING.original(ACME.owner().base().with("Origin", "https://app.example"))
                .expect(200);
    }

    @Test
    void whatChangesCountsAtOnce() {
        Http leaving = ACME.person("leaving").base();
        SEEING.original(leaving).expect(200);
        ACME.give("leaving", "DI");

        SEEING.original(leaving).expect(401);
    }

    @Test
    void withoutAClientTheRoutesOfOursCount() {
        Http owner = ACME.owner().base().with("X-Original-Method", "GET").with("X-Original-URI", "/people");

        owner.get("/access/v1/forward").expect(403);
        REALM.clientAttributes("workspaces", Map.of(Proxied.ATTRIBUTE, Proxied.ROUTES));
        owner.get("/access/v1/forward").expect(200);
    }

    @Test
    void aMethodThatNobodyKnowsIsRefused() {
        Response refused = ACME.owner().base().send("PROPFIND", "/access/v1/forward/" + TestRealm.APP + "/people");

        assertThat(refused.expect(403).body()).isEmpty();
    }

    @Test
    void routesThatNobodyCanFollowAreNotSaved() {
        Http client = REALM.clientAdmin(TestRealm.APP);
        var changed = (ObjectNode) client.get("").expect(200).json();
        changed.withObject("/attributes").put(Proxied.ATTRIBUTE, "[{'path': '/'}]".replace('\'', '"'));
        Response refused = client.put("", changed).expect(400);
        var fresh = new HashMap<String, Object>(Map.of("clientId", "fresh"));
        fresh.put("attributes", Map.of(Proxied.ATTRIBUTE, "x"));

        assertThat(refused.body()).contains(Proxied.ATTRIBUTE, "[0].action");
        REALM.admin().post("/clients", fresh).expect(400);
        SEEING.original(ACME.owner().base()).expect(200);
    }

    @Test
    void isLoggedAsOtherQuestionsAre() {
        String address = "/projects/chest-xray?by=envoy";
        new Proxied("GET", address).behind(ACME.person("manager").base()).expect(200);

        assertThat(ACME.owner()
                        .api()
                        .get("/activity-logs/?page_size=1000")
                        .expect(200)
                        .body())
                .contains("/access/v1/forward/" + TestRealm.APP + address);
    }

    private static Response nginx(Http base, Proxied request, String client) {
        return base.with("X-Original-Method", request.method())
                .with("X-Original-URI", request.address())
                .get("/access/v1/forward/" + client);
    }

    private static List<String> names(Response response) {
        return response.headers().map().keySet().stream().sorted().toList();
    }
}

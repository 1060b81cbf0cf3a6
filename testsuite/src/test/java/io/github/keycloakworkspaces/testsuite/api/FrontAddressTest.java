package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import io.github.keycloakworkspaces.testsuite.api.ApiDescription.Operation;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Door;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SecondServer;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Behind a proxy with a path of its own that services inside may pass by: every address that the server makes is the one
 * that it has outside, wherever the request came in.
 */
@Tag("once")
final class FrontAddressTest {

    private static final Door PROXY = Door.at("/sso");
    private static final String FRONT = PROXY.url();
    private static final World WORLD = new World();
    private static final SecondServer SERVER =
            SecondServer.start("--hostname=" + FRONT, "--hostname-backchannel-dynamic=true");
    private static final Http REALM = SERVER.realm(WORLD.realm());
    private static final String OUTSIDE = FRONT + "/realms/" + WORLD.realm().name() + "/";

    @BeforeAll
    static void lead() {
        PROXY.leadTo(List.of(SERVER.server().url()));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void listsTellTheirNeighboursThere() {
        Http owner = REALM.below("/workspaces").bearer(token());
        List<String> addresses = new ArrayList<>();
        for (Operation operation : WORLD.api().operations()) {
            if (operation.method().equals("GET")) {
                String path = WORLD.path(operation, "");
                String page = (path.contains("?") ? "&" : "?") + "page=2&page_size=1";
                addresses.addAll(addresses(owner.get(path + page)));
            }
        }

        assertThat(addresses).allMatch(address -> address.startsWith(OUTSIDE));
        assertThat(addresses)
                .contains(OUTSIDE
                        + "workspaces/api/organizations/0/memberships?page=1&page_size=1"
                                .replace("/0/", "/" + WORLD.acme().id() + "/"));
    }

    @Test
    void linksDescriptionsAndMetadataAreThere() {
        Http base = REALM.below("/workspaces");
        String token = SignUpForm.tokenOf(WORLD.acme().link());

        assertThat(addresses(base.bearer(token()).get("/api/invite"))).allMatch(link -> link.startsWith(OUTSIDE));
        assertThat(base.get("/signup?token=" + token).expect(303).header("Location"))
                .startsWith(OUTSIDE);
        assertThat(base.get("/openapi.json")
                        .expect(200)
                        .json()
                        .at("/servers/0/url")
                        .asText())
                .isEqualTo(OUTSIDE + "workspaces");
        assertThat(addresses(base.get("/.well-known/authzen-configuration").expect(200)))
                .isNotEmpty()
                .allMatch(address -> address.startsWith(OUTSIDE));
    }

    /** Everything beside the proxy's path is nowhere: a page, file or call that left it would be complained about. */
    @Test
    void theConsoleWorksThere() {
        try (var browser = Browser.wide()) {
            String console = OUTSIDE + "workspaces/console/acme/";
            browser.open(console + "people")
                    .awaitField("username")
                    .fill("username", WORLD.acme().owner().email());
            browser.submit()
                    .awaitField("password")
                    .fill("password", TestRealm.PASSWORD)
                    .submit();
            browser.awaitHeading("People").await("(you)");
            assertThat(browser.address()).isEqualTo(console + "people");

            browser.click(AriaRole.LINK, "Workspaces").awaitHeading("Workspaces");
            assertThat(browser.address()).isEqualTo(console + "workspaces");
            browser.open(console + "dashboard").awaitHeading("Dashboard").awaitQuiet();

            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static String token() {
        return REALM.form(
                        "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                TestRealm.APP,
                                "scope",
                                "openid",
                                "username",
                                WORLD.acme().owner().email(),
                                "password",
                                TestRealm.PASSWORD))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    /** Of an answer in JSON; other answers have none. */
    private static List<String> addresses(Response response) {
        List<String> found = new ArrayList<>();
        if (response.header("Content-Type").startsWith("application/json")) {
            collect(response.json(), found);
        }
        return found;
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.isTextual() && node.textValue().startsWith("http")) {
            found.add(node.textValue());
        }
        node.forEach(child -> collect(child, found));
    }
}

package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.PartnerRealm;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.Servers;
import io.github.keycloakworkspaces.testsuite.server.Tabs;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import io.github.keycloakworkspaces.testsuite.server.Visitor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** People whom Keycloak keeps no account of: they are there as long as their session is. */
@DisabledIfSystemProperty(
        named = "workspaces.server",
        matches = "container",
        disabledReason = "the feature is off in the server that runs there")
@Tag("once")
final class TransientUsersTest {

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final List<String> TABLES =
            List.of("KW_PERSON", "KW_MEMBER", "KW_GROUP_MEMBER", "KW_GROUP_RUN", "KW_SYNC_ERROR", "USER_ENTITY");

    private static TestRealm realm;
    private static TestOrganization acme;
    private static PartnerRealm partner;

    @BeforeAll
    static void bringGuests() {
        realm = TestRealm.with(Servers.ofOtherBuild())
                .organization("acme", acme -> acme.everyRole().workspace("Radiology", radiology -> {}))
                .create();
        acme = realm.organization("acme");
        partner = PartnerRealm.of(acme, "guest").configure("doNotStoreUsers", "true");
        partner.map("workspaces-oidc-groups", Map.of("syncMode", "INHERIT"));
        partner.says(Map.of("groups", List.of("managers")));
        var mapped = new MappedGroups(acme, "oidc");
        mapped.role("managers", "MA");
        mapped.workspace("managers", acme.workspace("Radiology"));
    }

    @Test
    void theyGetInWithoutAnyClaimAndLeaveNoRow() {
        List<Integer> before = rows();

        Tokens tokens = signIn();

        assertThat(tokens.claim().isMissingNode()).isTrue();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theApiKnowsNobodyOfThem() {
        var http = realm.base().bearer(signIn().access());
        List<Integer> before = rows();

        List<Response> answers = List.of(
                http.get("/api/current-user/whoami"),
                http.get("/api/organizations/"),
                http.get("/api/organizations/" + acme.id() + "/memberships"),
                http.post(
                        "/access/v1/evaluation",
                        Map.of(
                                "subject", Map.of("type", "user", "id", PartnerRealm.addressOf("guest")),
                                "action", Map.of("name", "workspace.view"),
                                "resource",
                                        Map.of(
                                                "type",
                                                "workspace",
                                                "id",
                                                String.valueOf(acme.workspace("Radiology"))))));

        assertThat(answers).extracting(Response::status).allMatch(status -> status < 500);
        assertThat(answers.get(2).status()).isBetween(401, 404);
        assertThat(answers.get(3).body()).doesNotContain("\"decision\":true");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anInvitationLinkMakesNobodyOfThemAMember() {
        List<Integer> before = rows();
        var visitor = new Visitor(realm.server());
        var guest = Map.of("username", PartnerRealm.addressOf("guest"), "password", TestRealm.PASSWORD);

        visitor.open(acme.link())
                .followLink("login-actions/authenticate")
                .submit(guest)
                .submit(guest);

        assertThat(visitor.page().status()).isLessThan(500);
        assertThat(rows()).isEqualTo(before);
        assertThat(acme.members()).extracting(TestOrganization::emailOf).doesNotContain(guest.get("username"));
    }

    private static Tokens signIn() {
        Visitor visitor = partner.signIn("guest");
        var code = CODE.matcher(visitor.left().orElse(""));
        assertThat(code.find()).as("%s", visitor.page()).isTrue();
        return Tabs.of(realm, realm.person(PartnerRealm.addressOf("guest"))).redeem(code.group(1));
    }

    /** How many rows each table has. */
    private static List<Integer> rows() {
        return TABLES.stream()
                .map(table ->
                        acme.database().query("SELECT 1 AS N FROM " + table).size())
                .toList();
    }
}

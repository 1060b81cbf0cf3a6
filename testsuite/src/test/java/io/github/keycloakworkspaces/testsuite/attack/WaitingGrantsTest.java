package io.github.keycloakworkspaces.testsuite.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Backchannel;
import io.github.keycloakworkspaces.testsuite.server.Device;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SignedAssertions;
import io.github.keycloakworkspaces.testsuite.server.Tabs;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import io.github.keycloakworkspaces.testsuite.server.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack 27: whoever waits for activation gets no token for us, by whatever grant, whether or not it asks for actions. */
@Tag("once")
final class WaitingGrantsTest {

    private static final List<String> WAITING = List.of("pending@acme.example", "former@acme.example");
    private static final String STRANGER = "stranger@nowhere.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", OrganizationDraft::everyRole)
            .person(STRANGER)
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void anAssertionGivesWhoWaitsNoToken() {
        SignedAssertions assertions = SignedAssertions.trusted(realm);

        assertThat(WAITING).allSatisfy(person -> assertRefused(assertions.grant(realm.person(person))));
        assertThat(audience(assertions.grant(acme.person("annotator")))).contains("\"workspaces\"");
    }

    /** Whoever belongs to no organization waits for nothing. */
    @Test
    void anAssertionGivesStrangersAndDeletedMembersATokenWithoutClaim() {
        SignedAssertions assertions = SignedAssertions.trusted(realm);
        acme.delete(acme.owner(), "reviewer").expect(204);

        for (String person : List.of(STRANGER, "reviewer@acme.example")) {
            String token = assertions
                    .grant(realm.person(person))
                    .expect(200)
                    .json()
                    .path("access_token")
                    .asText();
            assertThat(Tokens.payload(token).has("workspaces")).as(person).isFalse();
        }
        assertThat(realm.serviceToken()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "DI"})
    void aTokenThatAnAssertionGaveCountsNoMore(String role) {
        SignedAssertions assertions = SignedAssertions.trusted(realm);
        Person annotator = acme.person("annotator");
        String token = assertions
                .grant(annotator)
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        realm.base().bearer(token).get("/api/organizations/").expect(200);

        acme.give("annotator", role);

        // Keycloak counts in seconds what came before the change; whoever waits is refused by what they hold as well.
        assertThat(realm.base().bearer(token).get("/api/organizations/").status())
                .isIn(401, 403);
        assertRefused(assertions.grant(annotator));
    }

    @Test
    void aDeviceOfTheirsGivesWhoWaitsNoToken() {
        assumeFalse(System.getProperty("workspaces.server", "local").equals("container"), "starts a server here");
        try (Backchannel backchannel = Backchannel.start()) {
            assertThat(WAITING).allSatisfy(person -> assertRefused(backchannel.grant(realm, realm.person(person))));
            assertThat(audience(backchannel.grant(realm, acme.person("annotator"))))
                    .contains("\"workspaces\"");
            backchannel.grant(realm, realm.person(STRANGER)).expect(200);
        }
    }

    /** Where the required action stops nobody, the tokens do. */
    @Test
    void withoutTheWaitingPageNoGrantGivesATokenEither() {
        realm.withoutWaitingPage();
        for (String name : WAITING) {
            Person person = realm.person(name);

            assertRefused(person.directGrant());
            assertRefused(person.directGrant(TestRealm.APP, "openid offline_access"));
            assertRefused(person.directGrant(TestRealm.APP, "openid organization:acme"));
            Tabs tabs = Tabs.of(realm, person);
            assertRefused(tabs.tryToRedeem(tabs.code("")));
            assertRefused(Device.ask(realm, "").approve(person).poll());
        }
        acme.person("annotator").directGrant().expect(200);
    }

    /** A token that isn't for us stays what it was, and gives none that is. */
    @Test
    void aTokenForAnotherClientIsExchangedForNoneOfOurs() {
        realm.withoutWaitingPage();
        for (String name : WAITING) {
            Person person = realm.person(name);
            String other = person.directGrant(TestRealm.STRANGER)
                    .expect(200)
                    .json()
                    .path("access_token")
                    .asText();

            assertRefused(person.exchange(other));
        }
    }

    /** The only flow that gives tokens past the token endpoint; its refusal is a page, and no fault of the server. */
    @Test
    void theImplicitFlowGivesNone() {
        realm.withoutWaitingPage();
        var client = (ObjectNode)
                realm.clientAdmin(TestRealm.APP).get("").expect(200).json();
        realm.clientAdmin(TestRealm.APP)
                .put("", client.put("implicitFlowEnabled", true))
                .expect(204);
        Visitor visitor = new Visitor(realm.server());
        visitor.open(realm.http().base() + "/protocol/openid-connect/auth?"
                + Http.encode(Map.of(
                        "client_id", TestRealm.APP,
                        "response_type", "id_token token",
                        "nonce", "n",
                        "scope", "openid",
                        "redirect_uri", TestRealm.REDIRECT)));
        if (!visitor.hasField("password")) {
            visitor.submit(Map.of("username", WAITING.get(0)));
        }
        visitor.submit(Map.of("username", WAITING.get(0), "password", TestRealm.PASSWORD));

        assertThat(visitor.left()).isEmpty();
        assertThat(visitor.page().status()).isEqualTo(400);
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(answer.json().path("error_description").asText()).isEqualTo("Account is not fully set up");
        assertThat(answer.json().has("access_token")).isFalse();
    }

    /** One audience is a text, several are a list. */
    private static String audience(Response answer) {
        String token = answer.expect(200).json().path("access_token").asText();
        return Tokens.payload(token).path("aud").toString();
    }
}

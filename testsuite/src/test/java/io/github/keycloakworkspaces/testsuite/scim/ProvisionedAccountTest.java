package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organization does with the accounts that its provisioning made, and whom that must not hurt. */
final class ProvisionedAccountTest {

    private static final String MINE = "mine@acme.example";
    private static final String LATER = "later@globex.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.owner("owner"))
            .organization("globex", globex -> globex.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");
    private final Provisioning scim = Provisioning.of(acme).defaultRole("AN");
    private final Provisioning other = Provisioning.of(globex).defaultRole("AN");

    /** Whoever gets the mails of an account sets its password. */
    @ParameterizedTest
    @CsvSource({
        "realm-management, realm-admin",
        "realm-management, manage-users",
        "workspaces, manage",
        "workspaces, decide"
    })
    void theAccountOfSomebodyWhoAdministersTheRealmIsNotWritten(String client, String role) {
        String number = scim.make(MINE);
        realm.giveOfClient(client, scim.account(MINE).path("id").asText(), role);
        JsonNode before = scim.account(MINE);

        rename(number, "mallory@acme.example").expect(200);

        assertThat(scim.account(MINE)).isEqualTo(before);
        assertThat(scim.missed()).containsExactly("account.administrator");
        assertThat(scim.found("userName eq \"mallory@acme.example\"")).isEqualTo(1);
    }

    /** Somebody keeps a session of an account whose address becomes that of another organization's next member. */
    @Test
    @Tag("once")
    void nobodyStaysSignedInWhenTheAddressChanges() {
        String number = scim.make(MINE);
        Person mine = signedIn(MINE);
        String offline = mine.offlineToken();

        rename(number, LATER).expect(200);
        other.make(LATER);

        assertThat(mine.refresh().status()).isEqualTo(400);
        assertThat(mine.refresh(offline).status()).isEqualTo(400);
        assertThat(realm.person(LATER).sessions()).isEmpty();
        assertThat(mine.api().get("/organizations/").status()).isEqualTo(401);
    }

    /** Whoever had the account could sign in as its next holder, also after that one has set a password. */
    @Test
    @Tag("once")
    void nothingThatSomebodySignedInWithStaysWhenTheAddressChanges() {
        String number = scim.make(MINE);
        String account = signedIn(MINE).accountId();
        link(account);

        rename(number, LATER).expect(200);

        assertThat(waysIn(account)).isEmpty();
        assertThat(realm.person(LATER).directGrant().status()).isEqualTo(400);
    }

    /** Such an address is that of the same person, who has another name. */
    @Test
    @Tag("once")
    void itStaysWhereTheNewAddressIsInADomainOfTheOrganization() {
        acme.ownDomain("acme.example");
        String number = scim.make(MINE);
        String account = signedIn(MINE).accountId();
        link(account);

        rename(number, "married@acme.example").expect(200);

        assertThat(waysIn(account)).hasSize(2);
        realm.person("married@acme.example").directGrant().expect(200);
    }

    /** Nodes remember whose name an address is. */
    @Test
    void decisionsAboutAnAddressAreAboutWhoHasItNow() {
        Http service = realm.service("decide");
        var asked = Question.may("email:" + MINE, "people.view").on("organization", String.valueOf(acme.id()));
        String number = scim.make(MINE);
        acme.changeRole(acme.owner(), Long.parseLong(number), "MA").expect(200);
        assertThat(asked.answer(service)).isTrue();

        rename(number, LATER).expect(200);
        assertThat(asked.answer(service)).isFalse();
        scim.make(MINE);

        assertThat(asked.answer(service)).isFalse();
    }

    @Test
    @Tag("once")
    void theSameAddressSignsNobodyOut() {
        String number = scim.make(MINE);
        Person mine = signedIn(MINE);

        scim.operate("/Users/" + number, Map.of("op", "replace", "path", "name.familyName", "value", "Lovelace"))
                .expect(200);

        mine.refresh().expect(200);
    }

    /** The same by an address that somebody gave to an account of their own and nobody confirmed. */
    @Test
    @Tag("once")
    void whoeverJoinsByAnAddressThatNobodyConfirmedHasToConfirmIt() {
        realm.addAccount("squatter", LATER, false);
        Person squatter = realm.person(LATER);
        squatter.signIn();
        String offline = squatter.offlineToken();
        realm.change("verifyEmail", true);

        other.make(LATER);

        assertThat(squatter.sessions()).isEmpty();
        assertThat(squatter.refresh(offline).status()).isEqualTo(400);
        assertThat(squatter.directGrant().status()).isEqualTo(400);
        assertThat(waysIn(squatter.accountId())).isEmpty();
    }

    @Test
    @Tag("once")
    void whoeverHasConfirmedTheAddressStaysSignedIn() {
        realm.addAccount("holder", LATER, true);
        Person holder = realm.person(LATER);
        holder.signIn();
        realm.change("verifyEmail", true);

        other.make(LATER);

        holder.refresh().expect(200);
    }

    /** Somebody gives an account two addresses by turns, to be found by one and get the mails to the other. */
    @Test
    void whoeverJoinsHasTheAddressThatTheyWereFoundBy() {
        for (int round = 0; round < 10; round++) {
            String mine = "mine" + round + "@acme.example";
            String later = "later" + round + "@globex.example";
            String number = scim.make(mine);

            String joined = Together.<String>all(List.of(() -> byTurns(number, later, mine), () -> made(later)))
                    .get(1);

            assertThat(emailIn(globex, joined)).isEqualTo(later);
        }
    }

    private String byTurns(String number, String one, String two) {
        for (int turn = 0; turn < 8; turn++) {
            rename(number, one);
            rename(number, two);
        }
        return number;
    }

    private String made(String address) {
        Response made = other.send("POST", "/Users", Map.of("userName", address));
        return made.status() == 503
                ? made(address)
                : made.expect(201).json().path("id").asText();
    }

    private static String emailIn(TestOrganization organization, String number) {
        return organization.members().stream()
                .filter(member -> member.at("/user/id").asText().equals(number))
                .map(TestOrganization::emailOf)
                .findFirst()
                .orElseThrow();
    }

    /** Organizations don't wait for each other: of two who give one address at a time, one is told to try again. */
    @Test
    void oneAddressIsGivenOnceAtATime() {
        for (int round = 0; round < 8; round++) {
            String address = "both" + round + "@elsewhere.example";
            String ours = scim.make("ours" + round + "@acme.example");
            String theirs = other.make("theirs" + round + "@globex.example");

            List<Response> answers = Together.all(List.of(
                    () -> rename(ours, address),
                    () -> operate(other, theirs, address),
                    () -> realm.admin().post("/users", Map.of("username", address, "email", address))));

            assertThat(answers).extracting(Response::status).isSubsetOf(200, 201, 409, 503);
            rename(ours, address).expect(200);
            operate(other, theirs, address).expect(200);
            assertThat(scim.account(address).path("email").asText()).isEqualTo(address);
        }
    }

    private Response rename(String number, String address) {
        return operate(scim, number, address);
    }

    private static Response operate(Provisioning by, String number, String address) {
        return by.operate("/Users/" + number, Map.of("op", "replace", "path", "userName", "value", address));
    }

    /** Of an identity provider of the realm. */
    private void link(String account) {
        var provider = Map.of(
                "alias", "outside",
                "providerId", "oidc",
                "config",
                        Map.of(
                                "clientId", "here",
                                "authorizationUrl", "https://outside.example/auth",
                                "tokenUrl", "https://outside.example/token"));
        realm.admin().post("/identity-provider/instances", provider).expect(201);
        realm.admin()
                .post(
                        "/users/" + account + "/federated-identity/outside",
                        Map.of("identityProvider", "outside", "userId", "mallory", "userName", "mallory"))
                .expect(204);
    }

    private List<JsonNode> waysIn(String account) {
        return Stream.of("credentials", "federated-identity")
                .flatMap(kind -> realm.admin()
                        .get("/users/" + account + "/" + kind)
                        .expect(200)
                        .json()
                        .valueStream())
                .toList();
    }

    private Person signedIn(String address) {
        realm.settle(scim.account(address).path("id").asText());
        Person person = realm.person(address);
        person.signIn();
        return person;
    }
}

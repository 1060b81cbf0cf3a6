package io.github.keycloakworkspaces.testsuite.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal tokens, as a script holds them that acts for a member. */
@Tag("once")
final class PersonalTokenTest {

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void isShownOnceAndActsAsItsMember() {
        JsonNode made = acme.person("annotator")
                .api()
                .post("/token/", Map.of("name", "nightly", "expires_in", 30))
                .expect(201)
                .json();

        String token = made.path("token").asText();
        assertThat(Instant.parse(made.path("expires_at").asText()))
                .isEqualTo(Instant.parse(made.path("created_at").asText()).plus(Duration.ofDays(30)));
        JsonNode self = script(token).get("/current-user/whoami").expect(200).json();
        assertThat(self.path("email").asText()).isEqualTo("annotator@acme.example");
        script(token).get(acme.memberships()).expect(403, "permission.denied");
        JsonNode listed =
                acme.person("annotator").api().get("/token/").expect(200).json();
        assertThat(listed.toString())
                .contains("nightly", token.substring(0, 10))
                .doesNotContain(token);
        assertThat(acme.database().query("SELECT * FROM KW_TOKEN").toString()).doesNotContain(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "Token ", "token "})
    void bothSchemesCarryIt(String scheme) {
        PersonalToken token = token("manager");

        realm.base()
                .below("/api")
                .with("Authorization", scheme + token.text())
                .get("/organizations/")
                .expect(200);
    }

    @Test
    void needsNoBody() {
        acme.owner().api().send("POST", "/token/").expect(201);
    }

    @Test
    void aScriptMayShowAPassInItsPlace() {
        PersonalToken token = token("manager");
        String pass = token.pass();

        token.with(pass).get("/organizations/").expect(200);
        assertThat(pass).doesNotContain(token.text());
        acme.owner().api().post("/token/refresh/", Map.of("refresh", pass)).expect(401, "token.refused");
        token.with(pass + "x").get("/organizations/").expect(401, "caller.unauthenticated");
    }

    /** What comes of it would outlive the token. */
    @Test
    void passesNoOwnershipOn() {
        PersonalToken token = token("owner");
        Map<String, Object> heir = Map.of("user_id", acme.number("admin"));

        token.api().post("/organizations/" + acme.id() + "/owner", heir).expect(403, "token.sign_in_needed");
        acme.owner().api().post("/organizations/" + acme.id() + "/owner", heir).expect(200);
    }

    @Test
    void isReplacedByRotating() {
        PersonalToken old = token("manager");
        String pass = old.pass();

        String fresh = old.api()
                .post("/token/rotate/", Map.of("refresh", old.text()))
                .expect(200)
                .json()
                .path("refresh")
                .asText();

        old.isWorthless();
        old.with(pass).get("/organizations/").expect(401, "caller.unauthenticated");
        old.with(fresh).get("/organizations/").expect(200);
        acme.person("manager")
                .api()
                .post("/token/rotate/", Map.of("refresh", old.text()))
                .expect(400, "token.invalid");
        acme.owner().api().post("/token/rotate/", Map.of("refresh", fresh)).expect(400, "token.invalid");
    }

    @Test
    void isWorthlessOnceItIsRevoked() {
        PersonalToken shown = token("manager");
        PersonalToken numbered = token("manager");
        String pass = shown.pass();
        Http manager = acme.person("manager").api();
        acme.owner()
                .api()
                .post("/token/blacklist/", Map.of("refresh", shown.text()))
                .expect(404, "token.not_found");
        acme.owner().api().delete("/token/" + numbered.id()).expect(404, "token.not_found");

        manager.post("/token/blacklist/", Map.of("refresh", shown.text())).expect(204);
        manager.delete("/token/" + numbered.id()).expect(204);

        shown.isWorthless();
        numbered.isWorthless();
        shown.with(pass).get("/organizations/").expect(401, "caller.unauthenticated");
        manager.post("/token/blacklist/", Map.of("refresh", shown.text())).expect(404, "token.not_found");
        manager.delete("/token/x").expect(404, "token.not_found");
    }

    @Test
    void isWorthlessAfterItsEnd() {
        PersonalToken token = token("manager");
        String pass = token.pass();

        update("EXPIRES_AT = CREATED_AT", token);

        token.isWorthless();
        token.with(pass).get("/organizations/").expect(401, "caller.unauthenticated");
    }

    @Test
    void itsLastUseIsKnownToTheMinute() {
        PersonalToken token = token("manager");
        assertThat(listed(token).path("last_used_at").isNull()).isTrue();

        token.works();
        Instant used = Instant.parse(listed(token).path("last_used_at").asText());
        assertThat(used)
                .isAfterOrEqualTo(Instant.parse(listed(token).path("created_at").asText()));
        update("LAST_USED_AT = LAST_USED_AT - 30000", token);
        Object before = lastUsed(token);
        token.works();
        assertThat(lastUsed(token)).as("within a minute nothing is written").isEqualTo(before);
        update("LAST_USED_AT = LAST_USED_AT - 90000", token);
        token.works();
        assertThat(lastUsed(token)).isNotEqualTo(before);
    }

    @Test
    void endsWithTheWorkOfItsMember() {
        PersonalToken deactivated = token("annotator");
        PersonalToken pending = token("reviewer");
        PersonalToken deleted = token("manager");

        acme.give("annotator", "DI");
        acme.give("reviewer", "NO");
        acme.delete(acme.owner(), "manager").expect(204);
        deactivated.isWorthless();
        pending.isWorthless();
        deleted.isWorthless();

        acme.give("annotator", "AN");
        acme.give("reviewer", "RE");
        deactivated.isWorthless();
        pending.isWorthless();
        assertThat(acme.database().query("SELECT ID FROM KW_TOKEN WHERE ORGANIZATION_ID = ?", acme.id()))
                .isEmpty();
    }

    @Test
    void followsTheRoleAtOnce() {
        PersonalToken token = token("manager");
        token.api().get(acme.memberships()).expect(200);

        acme.give("manager", "AN");

        token.api().get(acme.memberships()).expect(403, "permission.denied");
    }

    @Test
    void isWorthlessWhileTheAccountIsDisabled() {
        PersonalToken token = token("manager");
        String account = "/users/" + acme.person("manager").accountId();

        realm.admin().put(account, Map.of("enabled", false)).expect(204);
        token.isWorthless();

        realm.admin().put(account, Map.of("enabled", true)).expect(204);
        token.works();
        realm.admin().delete(account).expect(204);
        token.isWorthless();
    }

    @Test
    void isWorthlessWhileTheOrganizationIsDisabled() {
        PersonalToken token = token("manager");

        acme.disable();
        token.isWorthless();

        acme.enable();
        token.works();
    }

    @Test
    void isWorthlessOnceAllTokensOfThePersonAre() {
        PersonalToken token = token("manager");
        update("CREATED_AT = CREATED_AT - 5000", token);

        realm.admin()
                .post("/users/" + acme.person("manager").accountId() + "/logout", Map.of())
                .expect(204);

        token.isWorthless();
    }

    @Test
    void isWorthlessOnceAllTokensOfTheRealmAre() {
        PersonalToken token = token("manager");
        update("CREATED_AT = CREATED_AT - 5000", token);

        realm.change("notBefore", Instant.now().getEpochSecond() - 2);

        token.isWorthless();
    }

    @Test
    void isForWhoeverTheOwnerLetsUseTheApi() {
        PersonalToken token = token("annotator");
        Http owner = acme.owner().api();
        String permissions = "/organizations/" + acme.id() + "/permissions";

        owner.post(permissions, Map.of("permission", "users.token.any", "roles", List.of("MA", "AD", "OW")))
                .expect(200);

        token.api().get("/organizations/").expect(403, "permission.denied");
        acme.person("annotator").api().post("/token/", Map.of()).expect(403, "permission.denied");
        token("manager").works();
    }

    @Test
    void isSwitchedOnAndOffByWhoGivesRoles() {
        PersonalToken token = token("manager");
        Http admin = acme.person("admin").api();

        admin.post("/jwt/settings", Map.of("api_tokens_enabled", false, "api_token_ttl_days", 7))
                .expect(201);
        token.isWorthless();
        acme.person("manager").api().post("/token/", Map.of()).expect(403, "token.off");
        acme.person("manager")
                .api()
                .post("/jwt/settings", Map.of("api_token_ttl_days", 9))
                .expect(403);

        admin.post("/jwt/settings", Map.of("api_tokens_enabled", true)).expect(201);
        token.works();
        JsonNode settings =
                acme.person("annotator").api().get("/jwt/settings").expect(200).json();
        assertThat(settings.path("api_token_ttl_days").asInt()).isEqualTo(7);
        acme.owner().api().post("/token/", Map.of("expires_in", 8)).expect(400, "token.too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"api_token_ttl_days\":0}", "{\"api_token_ttl_days\":73001}", "{\"x\":1}"})
    void settingsAreChecked(String body) {
        assertThat(acme.owner()
                        .api()
                        .text("POST", "/jwt/settings", "application/json", body)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMemberHasOneLegacyTokenWhereTheOrganizationAllowsIt() {
        Http owner = acme.owner().api();
        owner.send("POST", "/current-user/reset-token/").expect(403, "token.off");
        assertThat(owner.get("/current-user/token").expect(200).body()).contains("switched legacy tokens off");
        owner.post("/jwt/settings", Map.of("legacy_api_tokens_enabled", true)).expect(201);

        String first = reset(owner);
        String second = reset(owner);

        script(first).get("/organizations/").expect(401);
        script(second).get("/organizations/").expect(200);
        owner.post("/jwt/settings", Map.of("legacy_api_tokens_enabled", false)).expect(201);
        script(second).get("/organizations/").expect(401);
    }

    @Test
    void aMemberHasTwentyAtMost() {
        Http manager = acme.person("manager").api();
        for (int number = 0; number < 20; number++) {
            manager.post("/token/", Map.of()).expect(201);
        }

        manager.post("/token/", Map.of()).expect(409, "token.too_many");
        update("EXPIRES_AT = CREATED_AT", null);
        manager.post("/token/", Map.of()).expect(201);
        assertThat(manager.get("/token/?ordering=-last_used_at").expect(200).json())
                .hasSize(1);
        manager.get("/token/?ordering=x").expect(400, "request.malformed");
    }

    private static String reset(Http person) {
        return person.send("POST", "/current-user/reset-token/")
                .expect(201)
                .json()
                .path("token")
                .asText();
    }

    private JsonNode listed(PersonalToken token) {
        for (JsonNode each :
                acme.person("manager").api().get("/token/").expect(200).json()) {
            if (each.path("id").asLong() == token.id()) {
                return each;
            }
        }
        throw new AssertionError("not listed: " + token.id());
    }

    private @Nullable Object lastUsed(PersonalToken token) {
        return acme.database()
                .query("SELECT LAST_USED_AT FROM KW_TOKEN WHERE ID = ?", token.id())
                .get(0)
                .get("last_used_at");
    }

    private void update(String change, @Nullable PersonalToken token) {
        String which = token == null ? " WHERE ORGANIZATION_ID = " + acme.id() : " WHERE ID = " + token.id();
        acme.database().update("UPDATE KW_TOKEN SET " + change + which);
    }

    private PersonalToken token(String person) {
        return PersonalToken.of(realm, acme.person(person));
    }

    private Http script(String token) {
        return realm.base().below("/api").bearer(token);
    }
}

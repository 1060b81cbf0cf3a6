package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token alone says for which organization an identity provider speaks. */
@Tag("once")
final class ScimTokenTest {

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole())
            .organization("globex", globex -> globex.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final String path = "/organizations/" + acme.id() + "/scim-token";
    private final Http owner = acme.owner().api();

    @Test
    void isShownOnceAndWorks() {
        JsonNode issued = owner.post(path, Map.of()).expect(201).json();

        String token = issued.path("token").asText();
        assertThat(issued.path("base_url").asText()).isEqualTo(scim().base());
        assertThat(issued.path("expires_at").isNull()).isTrue();
        scim().bearer(token).get("/Users").expect(200);
        assertThat(owner.get(path).expect(200).body()).doesNotContain(token);
        assertThat(acme.database().query("SELECT * FROM KW_SCIM_TOKEN").toString())
                .doesNotContain(token);
    }

    @Test
    void saysWhenItWasMadeAndUsedLast() {
        String token = issue();
        JsonNode unused = owner.get(path).expect(200).json();

        scim().bearer(token).get("/Users").expect(200);

        assertThat(unused.path("created_by").asLong()).isEqualTo(acme.number("owner"));
        assertThat(unused.path("last_used_at").isNull()).isTrue();
        JsonNode used = owner.get(path).expect(200).json();
        assertThat(Instant.parse(used.path("last_used_at").asText()))
                .isAfterOrEqualTo(Instant.parse(used.path("created_at").asText()));
        acme.database().update("UPDATE KW_SCIM_TOKEN SET LAST_USED_AT = LAST_USED_AT - 30000");
        Object before = lastUsed();
        scim().bearer(token).get("/Users").expect(200);
        assertThat(lastUsed()).as("within a minute nothing is written").isEqualTo(before);
    }

    private @Nullable Object lastUsed() {
        return acme.database()
                .query("SELECT LAST_USED_AT FROM KW_SCIM_TOKEN WHERE ORGANIZATION_ID = ?", acme.id())
                .get(0)
                .get("last_used_at");
    }

    @Test
    void isWorthlessOnceThereIsANewOne() {
        String old = issue();
        String fresh = issue();

        scim().bearer(old).get("/Users").expect(401);
        scim().bearer(fresh).get("/Users").expect(200);
    }

    @Test
    void isWorthlessOnceItIsRevoked() {
        String token = issue();

        owner.delete(path).expect(204);

        scim().bearer(token).get("/Users").expect(401);
        JsonNode state = owner.get(path).expect(200).json();
        assertThat(state.path("created_at").isNull()).isTrue();
        assertThat(state.path("base_url").asText()).endsWith("/scim/v2");
        owner.delete(path).expect(404, "scim_token.not_found");
    }

    @Test
    void endsWhenItShould() {
        JsonNode issued = owner.post(path, Map.of("expires_in", 30)).expect(201).json();
        String token = issued.path("token").asText();

        JsonNode state = owner.get(path).expect(200).json();
        Instant created = Instant.parse(state.path("created_at").asText());
        assertThat(Instant.parse(state.path("expires_at").asText())).isEqualTo(created.plus(Duration.ofDays(30)));
        scim().bearer(token).get("/Users").expect(200);
        acme.database().update("UPDATE KW_SCIM_TOKEN SET EXPIRES_AT = CREATED_AT WHERE ORGANIZATION_ID = ?", acme.id());
        scim().bearer(token).get("/Users").expect(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3651", "1.5", "\"soon\""})
    void endsInDaysAsANumber(String days) {
        owner.text("POST", path, "application/json", "{\"expires_in\":" + days + "}")
                .expect(400, "request.malformed");
    }

    @Test
    void isForWhoeverMayGiveRoles() {
        acme.person("admin").api().post(path, Map.of()).expect(201);
        for (String person : new String[] {"manager", "reviewer", "annotator"}) {
            acme.person(person).api().post(path, Map.of()).expect(403, "permission.denied");
            acme.person(person).api().get(path).expect(403, "permission.denied");
            acme.person(person).api().delete(path).expect(403, "permission.denied");
        }
        realm.organization("globex").owner().api().post(path, Map.of()).expect(404, "organization.not_found");
        realm.service("manage").below("/api").post(path, Map.of()).expect(201);
    }

    @Test
    void opensNothingOfADisabledOrganization() {
        String token = issue();

        acme.disable();
        scim().bearer(token).get("/Users").expect(401);

        acme.enable();
        scim().bearer(token).get("/Users").expect(200);
    }

    @Test
    void opensNothingInAnotherRealm() {
        String token = issue();
        var other = TestRealm.acme();

        other.base().below("/scim/v2").bearer(token).get("/Users").expect(401);
    }

    @Test
    void isRefusedTheSameWhateverIsWrongWithIt() {
        String revoked = issue();
        issue();

        String answer = scim().bearer(revoked).get("/Users").expect(401).body();

        assertThat(scim().get("/Users").expect(401).body()).isEqualTo(answer);
        assertThat(scim().bearer("x").get("/Users").expect(401).body()).isEqualTo(answer);
        assertThat(scim().basic("scim", revoked).get("/Users").expect(401).body())
                .isEqualTo(answer);
        assertThat(scim().bearer(acme.owner().token()).get("/Users").expect(401).body())
                .isEqualTo(answer);
    }

    private String issue() {
        return owner.post(path, Map.of()).expect(201).json().path("token").asText();
    }

    private Http scim() {
        return realm.base().below("/scim/v2");
    }
}

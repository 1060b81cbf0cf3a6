package io.github.keycloakworkspaces.testsuite.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetentionTest {

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.everyRole())
            .organization("globex", organization -> organization.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Map<String, @Nullable Object> initech = Map.of("alias", "initech", "owner", "owner@globex.example");
    private final Log log = new Log(acme);

    @BeforeEach
    void recordOldAndNewThings() {
        var service = realm.service("record-activity", "manage");
        service.post("/api/activity-logs/", Collections.nCopies(1000, did(acme, "old", 11)))
                .expect(201);
        service.post("/api/activity-logs/", List.of(did(acme, "old", 11), did(acme, "new", 9)))
                .expect(201);
        service.post("/api/activity-logs/", did(realm.organization("globex"), "old", 11))
                .expect(201);
    }

    @Test
    void linesAreKeptForHalfAYear() {
        assertThat(settings().path("activity_log_retention_days").asInt()).isEqualTo(180);
        assertThat(clean()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, null", "30, 30"})
    void aRealmSaysHowLongItsNewOrganizationsKeepThem(String days, String kept) {
        realm.attribute("workspaces.activity_log_retention_days", days);
        realm.admin()
                .post("/workspaces/enable", Map.of("organizations", List.of(initech)))
                .expect(200);

        assertThat(document("initech").path("activity_days")).hasToString(kept);
        assertThat(settings().path("activity_log_retention_days").asInt()).isEqualTo(180);
    }

    @Test
    void aDocumentMaySayForEver() {
        var document = new HashMap<String, @Nullable Object>(initech);
        document.put("activity_days", null);
        realm.admin()
                .post("/workspaces/enable", Map.of("organizations", List.of(document)))
                .expect(200);

        assertThat(document("initech").path("activity_days").isNull()).isTrue();
    }

    @Test
    void whatIsTooOldGoes() {
        keep(10);

        assertThat(settings().path("activity_log_retention_days").asInt()).isEqualTo(10);
        assertThat(clean()).isEqualTo(1001);
        assertThat(log.about("/application/old")).isEmpty();
        assertThat(log.about("/application/new")).hasSize(1);
        assertThat(new Log(realm.organization("globex")).about("/application/old"))
                .hasSize(1);
    }

    @Test
    void aLimitCanBeTakenBack() {
        keep(10);
        keep(5);
        keep(null);

        assertThat(settings().path("activity_log_retention_days").isNull()).isTrue();
        assertThat(clean()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "40000", "\"x\"", "1.5"})
    void aMalformedLimitIsRefused(String days) {
        acme.owner()
                .api()
                .text(
                        "PATCH",
                        "/organizations/0",
                        "application/json",
                        "{\"activity_log_retention_days\": " + days + "}")
                .expect(400, "request.malformed");
    }

    /** Whom the log is about, too, must not be able to empty it. */
    @Test
    void administratorsDoNotSayHowLongLinesAreKept() {
        acme.person("admin")
                .api()
                .patch("/organizations/0", Map.of("activity_log_retention_days", 1))
                .expect(403, "owner.only");

        assertThat(settings().path("activity_log_retention_days").asInt()).isEqualTo(180);
    }

    @Test
    void onlyWhoManagesTheRealmCleans() {
        acme.owner().api().post("/activity-logs/expire", Map.of()).expect(403, "permission.denied");
    }

    private JsonNode document(String alias) {
        return realm.admin()
                .get("/workspaces/organizations/" + alias)
                .expect(200)
                .json();
    }

    private JsonNode settings() {
        return acme.owner().api().get("/organizations/0").expect(200).json();
    }

    private void keep(@Nullable Integer days) {
        Map<String, @Nullable Object> change = new HashMap<>();
        change.put("activity_log_retention_days", days);
        acme.owner().api().patch("/organizations/0", change).expect(200);
    }

    private long clean() {
        return realm.service()
                .post("/api/activity-logs/expire", Map.of())
                .expect(200)
                .json()
                .path("removed")
                .asLong();
    }

    private static Map<String, Object> did(TestOrganization organization, String action, int daysAgo) {
        String moment = Instant.now().minus(Duration.ofDays(daysAgo)).toString();
        return new Reports(organization).did("owner", null, action, moment);
    }
}

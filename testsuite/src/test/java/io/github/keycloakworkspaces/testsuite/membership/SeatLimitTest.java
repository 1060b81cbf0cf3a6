package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five people have a working role in the beginning. */
final class SeatLimitTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole().pending("second"))
            .create();
    private static final Http REALM_MANAGER = REALM.service("manage").below("/api");

    private final TestOrganization acme = REALM.organization("acme");
    private final String path = "/organizations/" + acme.id();

    @BeforeEach
    @AfterEach
    void nobodyIsActiveWhoWasNot() {
        limit(null).expect(200);
        acme.give("pending", "NO");
        acme.give("second", "NO");
        acme.give("former", "DI");
    }

    @Test
    void overTheLimitNobodyIsActivatedAndEverybodyWorksOn() {
        JsonNode shown = limit(3).expect(200).json();

        assertThat(shown.path("seat_limit").asInt()).isEqualTo(3);
        assertThat(shown.path("seats_taken").asInt()).isEqualTo(5);
        acme.changeRole(acme.owner(), "pending", "AN").expect(409, "seats.exhausted");
        acme.changeRole(acme.owner(), "former", "AN").expect(409, "seats.exhausted");
        acme.person("annotator").api().get("/workspaces/").expect(200);
        acme.changeRole(acme.owner(), "annotator", "RE").expect(200);
        acme.changeRole(acme.owner(), "annotator", "AN").expect(200);
    }

    @Test
    void aDeactivatedMembersSeatIsFree() {
        limit(5).expect(200);
        acme.give("annotator", "DI");

        acme.changeRole(acme.owner(), "pending", "AN").expect(200);

        acme.changeRole(acme.owner(), "annotator", "AN").expect(409, "seats.exhausted");
        acme.give("pending", "NO");
        acme.give("annotator", "AN");
    }

    /** Attack 22: two activations race for the last seat. */
    @Test
    void theLastSeatIsTakenOnce() {
        limit(6).expect(200);
        for (int round = 0; round < 5; round++) {
            long first = acme.number("pending");
            long second = acme.number("second");

            List<Response> answers = Together.all(List.of(
                    () -> acme.changeRole(acme.owner(), first, "AN"),
                    () -> acme.changeRole(acme.person("admin"), second, "AN")));

            assertThat(answers).extracting(Response::status).containsExactlyInAnyOrder(200, 409);
            acme.give("pending", "NO");
            acme.give("second", "NO");
        }
    }

    @Test
    void onlyWhoManagesTheRealmSaysHowMany() {
        acme.owner().api().patch(path, Map.of("seat_limit", 100)).expect(403, "seats.realm_only");
        acme.person("admin").api().patch(path, Map.of("seat_limit", 100)).expect(403, "seats.realm_only");
        REALM_MANAGER.patch(path, Map.of("seat_limit", -1)).expect(400, "request.malformed");
        REALM_MANAGER.patch(path, Map.of("seat_limit", "many")).expect(400, "request.malformed");
    }

    private Response limit(@Nullable Integer seats) {
        Map<String, @Nullable Integer> body = new HashMap<>();
        body.put("seat_limit", seats);
        return REALM_MANAGER.patch(path, body);
    }
}

package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody may do. Nothing here succeeds, so all tests use the same realm, and look whether it stayed the same. */
@Tag("once")
final class MembershipRefusalTest {

    private static final TestRealm REALM = TestRealm.acme();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final long ANNOTATOR = ACME.number("annotator");
    private static final List<String> BEFORE = roles();

    @AfterEach
    void nothingChanged() {
        assertThat(roles()).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"owner, 400", "admin, 400", "manager, 403", "reviewer, 403", "annotator, 403"})
    void nobodyMakesAnOwner(String person, int status) {
        var refused = ACME.changeRole(ACME.person(person), ANNOTATOR, "OW").expect(status);

        assertThat(refused.code()).isEqualTo(status == 400 ? "role.not_assignable" : "permission.denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void onlyAdministratorsAndOwnerChangeMembers(String person) {
        ACME.changeRole(ACME.person(person), ANNOTATOR, "RE").expect(403, "permission.denied");
        ACME.delete(ACME.person(person), ACME.number("pending")).expect(403, "permission.denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AD", "AN", "NO", "DI"})
    void theOwnerKeepsTheirRole(String role) {
        ACME.changeRole(ACME.person("admin"), "owner", role).expect(403, "owner.protected");
    }

    @Test
    void theOwnerIsNotDeleted() {
        ACME.delete(ACME.person("admin"), "owner").expect(403, "owner.protected");
    }

    @Test
    void nobodyChangesTheirOwnRole() {
        ACME.changeRole(ACME.person("admin"), "admin", "MA").expect(403, "member.self");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin"})
    void nobodyDeletesThemselves(String person) {
        ACME.delete(ACME.person(person), person).expect(405, "member.self");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'user_id': %d, 'role': 'XX'}",
                "{'user_id': %d, 'role': 'an'}",
                "{'user_id': %d, 'role': 1}",
                "{'user_id': %d, 'role': null}",
                "{'user_id': %d}",
                "{'role': 'RE'}",
                "{'user_id': '%d', 'role': 'RE'}",
                "{'user_id': %d.5, 'role': 'RE'}",
                "{'user_id': true, 'role': 'RE'}",
                "{'user_id': [%d], 'role': 'RE'}",
                "{'user_id': %d, 'role': 'RE', 'role': 'AN'}",
                "{'user_id': 99999999999999999999, 'role': 'RE'}",
                "[{'user_id': %d, 'role': 'RE'}]",
                "{'user_id': %d, 'role': 'RE'} {}",
                "{'user_id': %d, 'role': 'RE'",
                "'RE'",
                "null",
                " "
            })
    void aMalformedBodyIsRefused(String body) {
        String json = body.replace('\'', '"').replace("%d", String.valueOf(ANNOTATOR));

        var refused = ACME.owner().api().text("PATCH", ACME.memberships(), "application/json", json);

        refused.expect(400, "request.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=0",
                "?page=x",
                "?page_size=0",
                "?page_size=-2",
                "?role=XX",
                "?ordering=-",
                "?ordering=password"
            })
    void aMalformedQuestionIsRefused(String query) {
        ACME.list(ACME.owner(), query).expect(400, "request.malformed");
    }

    @Test
    void unknownPeopleAreNotFound() {
        ACME.changeRole(ACME.owner(), 987_654_321, "AN").expect(404, "member.not_found");
        ACME.delete(ACME.owner(), 987_654_321).expect(404, "member.not_found");
    }

    @Test
    void unknownOrganizationsAreNotFound() {
        ACME.owner().api().get("/organizations/987654321/memberships").expect(404, "organization.not_found");
    }

    @Test
    void noTokenIsRefused() {
        refusesCaller(REALM.base());
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        refusesCaller(REALM.base().bearer("nonsense"));
    }

    @Test
    void aTokenForOthersIsRefused() {
        var stranger = ACME.owner().directGrant(TestRealm.STRANGER).expect(200).json();

        refusesCaller(REALM.base().bearer(stranger.path("access_token").asText()));
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() {
        var elsewhere = TestRealm.draft()
                .organization("acme", acme -> acme.owner("owner"))
                .create();

        refusesCaller(REALM.base().bearer(elsewhere.person("owner").token()));
    }

    private static List<String> roles() {
        return ACME.members().stream()
                .map(member -> TestOrganization.emailOf(member) + " "
                        + member.path("role").asText())
                .toList();
    }

    private static void refusesCaller(Http base) {
        Http api = base.below("/api");
        var read = api.get(ACME.memberships());
        var write = api.patch(ACME.memberships(), Map.of("user_id", ANNOTATOR, "role", "RE"));

        read.expect(401, "caller.unauthenticated");
        write.expect(401, "caller.unauthenticated");
        assertThat(read.header("WWW-Authenticate")).startsWith("Bearer");
    }
}

package io.github.keycloakworkspaces.testsuite.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a workspace of its own, made by the Owner. */
final class BulkMembersTest {

    private static final int CROWD = 2_000;

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole())
            .organization("globex", globex -> globex.everyRole())
            .organization(
                    "crowd",
                    crowd -> crowd.owner("owner").workspace("First", first -> first.project("only", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");

    private final long workspace = ACME.createWorkspace(ACME.owner(), "Radiology");
    private final String path = "/workspaces/" + workspace + "/memberships/";

    @Test
    void addsEverybodyWhoWorks() {
        assertThat(add(Map.of("all", true))).isEqualTo(5);

        assertThat(emails())
                .containsExactly(
                        "admin@acme.example",
                        "annotator@acme.example",
                        "manager@acme.example",
                        "owner@acme.example",
                        "reviewer@acme.example");
    }

    @Test
    void addsEverybodyButSome() {
        var excluded = List.of(ACME.number("annotator"), ACME.number("owner"), GLOBEX.number("annotator"));

        assertThat(add(Map.of("all", true, "excluded", excluded, "included", List.of(ACME.number("annotator")))))
                .isEqualTo(3);
        assertThat(emails()).doesNotContain("annotator@acme.example", "owner@acme.example");
    }

    @Test
    void addsThoseNamedAndCountsTheNewOnes() {
        ACME.join(workspace, "annotator");
        var included = List.of(ACME.number("annotator"), ACME.number("reviewer"), ACME.number("pending"));

        assertThat(add(Map.of("all", false, "included", included))).isEqualTo(2);
        assertThat(add(Map.of("all", false, "included", included))).isZero();
        assertThat(add(Map.of("all", false))).isZero();
        assertThat(emails()).containsExactly("annotator@acme.example", "pending@acme.example", "reviewer@acme.example");
    }

    @Test
    void oneStrangerAndNobodyIsAddedOrRemoved() {
        ACME.join(workspace, "reviewer");
        long stranger = GLOBEX.number("annotator");
        var included = List.of(ACME.number("annotator"), stranger);

        post(Map.of("all", false, "included", included)).expect(404, "member.not_found");
        api().delete(path + "bulk/?included=" + ACME.number("reviewer") + "," + stranger)
                .expect(404, "member.not_found");

        assertThat(emails()).containsExactly("reviewer@acme.example");
    }

    @Test
    void oneDeactivatedMemberAndNobodyIsAdded() {
        var included = List.of(ACME.number("annotator"), ACME.number("former"));

        post(Map.of("all", false, "included", included)).expect(409, "member.not_active");

        assertThat(emails()).isEmpty();
    }

    @Test
    void removesThoseNamed() {
        add(Map.of("all", true));
        String included = ACME.number("annotator") + "," + ACME.number("pending");

        assertThat(remove("?all=false&included=" + included)).isEqualTo(1);
        assertThat(emails()).hasSize(4).doesNotContain("annotator@acme.example");
    }

    @Test
    void removesEverybodyButSome() {
        add(Map.of("all", true));

        assertThat(remove("?all=true&excluded=" + ACME.number("annotator"))).isEqualTo(4);
        assertThat(emails()).containsExactly("annotator@acme.example");
    }

    @Test
    void removesThoseWhomTheFiltersShow() {
        add(Map.of("all", true));

        assertThat(remove("?all=true&search=MANAGER")).isEqualTo(1);
        assertThat(remove("?all=true&search=example&ids=" + ACME.number("annotator") + ",0"))
                .isEqualTo(1);
        assertThat(emails()).containsExactly("admin@acme.example", "owner@acme.example", "reviewer@acme.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?all=false", "?ids=1", "?search=annotator", "?all=perhaps", "?included=x"})
    void aRemovalSaysWhomItMeans(String query) {
        add(Map.of("all", true));

        api().delete(path + "bulk/" + query).expect(400, "request.malformed");

        assertThat(emails()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"all\": \"true\"}",
                "{\"all\": false, \"included\": [\"1\"]}",
                "{\"all\": false, \"included\": 1}"
            })
    void anAdditionSaysWhomItMeans(String body) {
        api().text("POST", path + "bulk/", "application/json", body).expect(400, "request.malformed");
    }

    @Test
    void addsAndRemovesACrowd() {
        TestOrganization crowd = REALM.organization("crowd");
        Filling.of(crowd, CROWD).people();
        long stage = crowd.createWorkspace(crowd.owner(), "Stage");
        String bulk = "/workspaces/" + stage + "/memberships/bulk/";

        JsonNode added =
                crowd.owner().api().post(bulk, Map.of("all", true)).expect(200).json();
        JsonNode removed =
                crowd.owner().api().delete(bulk + "?all=true").expect(200).json();

        assertThat(added.path("assignments").asInt()).isEqualTo(CROWD + 1);
        assertThat(removed.path("unassignments").asInt()).isEqualTo(CROWD + 1);
    }

    private int add(Map<String, Object> body) {
        return post(body).expect(200).json().path("assignments").asInt(-1);
    }

    private Response post(Map<String, Object> body) {
        return api().post(path + "bulk/", body);
    }

    private int remove(String query) {
        return api().delete(path + "bulk/" + query)
                .expect(200)
                .json()
                .path("unassignments")
                .asInt(-1);
    }

    private List<String> emails() {
        return api().get(path + "paginated/?page_size=-1")
                .expect(200)
                .json()
                .path("results")
                .findValuesAsText("email");
    }

    private static Http api() {
        return ACME.owner().api();
    }
}

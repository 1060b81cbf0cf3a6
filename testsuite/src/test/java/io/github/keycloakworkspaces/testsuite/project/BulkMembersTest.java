package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many people at once; each test has a project of its own in one realm. */
final class BulkMembersTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("second")
                            .annotator("inherited")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology.member("manager").member("inherited")))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");

    private final TestProject project = TestProject.in(ACME, "Radiology", draft -> {});

    @Test
    void addsThoseNamedAndNamesThoseWhoCannotBe() {
        JsonNode answer = project.addAll(
                        ACME.person("manager"),
                        "",
                        Map.of("all", false, "included", project.numbers("annotator", "reviewer", "admin", "former")))
                .expect(200)
                .json();

        assertThat(answer.path("assignments").asLong()).isEqualTo(2);
        assertThat(answer.path("skipped_user_ids"))
                .extracting(JsonNode::asLong)
                .containsExactlyInAnyOrderElementsOf(project.numbers("admin", "former"));
        assertThat(project.people("?implicit=false")).containsExactly("annotator", "reviewer");
    }

    @Test
    void addsAllButTheExcluded() {
        JsonNode answer = project.addAll(
                        ACME.owner(), "", Map.of("all", true, "excluded", project.numbers("second", "pending")))
                .expect(200)
                .json();

        assertThat(answer.path("assignments").asLong()).isEqualTo(4);
        assertThat(answer.path("skipped_user_ids")).isEmpty();
        assertThat(project.people("?implicit=false")).containsExactly("annotator", "inherited", "manager", "reviewer");
    }

    @ParameterizedTest
    @CsvSource({
        "?role=RE, reviewer",
        "?search=second, second",
        "?search=%25,",
        "?tags=1,",
        "?user_type=viewonly,",
        "?last_activity__gte=2100-01-01,"
    })
    void addsAllWhoPassTheFilter(String query, @Nullable String person) {
        project.addAll(ACME.owner(), query, Map.of("all", true)).expect(200);

        assertThat(project.people("?implicit=false")).isEqualTo(person == null ? List.of() : List.of(person));
    }

    @Test
    void aRoleComesWithTheMembership() {
        var body = Map.of(
                "all", false,
                "included", project.numbers("annotator"),
                "roles", List.of(role("annotator", "RE"), role("inherited", "RE")));

        project.addAll(ACME.person("manager"), "", body).expect(200);

        assertThat(project.person("annotator").path("project_role").asText()).isEqualTo("RE");
        assertThat(project.person("inherited").path("project_role").asText()).isEqualTo("RE");
        assertThat(project.person("inherited").path("implicit_member").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "second, RE, 409, project.not_member",
        "annotator, MA, 400, role.not_project_role",
        "admin, AN, 409, role.not_overridable",
        "manager, AN, 403, member.self"
    })
    void aRoleThatCannotBeGivenUndoesEverything(String person, String role, int status, String code) {
        var body = Map.of("all", false, "included", project.numbers("annotator"), "roles", List.of(role(person, role)));

        project.addAll(ACME.person("manager"), "", body).expect(status, code);

        assertThat(project.people("?implicit=false")).isEmpty();
    }

    @Test
    void oneUnknownNumberUndoesEverything() {
        List<Long> numbers = List.of(ACME.number("annotator"), 987654321L);
        String query = "?included=" + numbers.stream().map(String::valueOf).collect(Collectors.joining(","));

        project.addAll(ACME.owner(), "", Map.of("all", false, "included", numbers))
                .expect(404, "member.not_found");
        assertThat(project.people("?implicit=false")).isEmpty();

        project.add(ACME.owner(), "annotator").expect(201);
        project.removeAll(ACME.owner(), query).expect(404, "member.not_found");
        assertThat(project.people("?implicit=false")).containsExactly("annotator");
    }

    @Test
    void aListNamesAsManyAsThatOfAWorkspace() {
        List<Long> numbers =
                LongStream.rangeClosed(900_000_001L, 900_010_001L).boxed().toList();
        var enough = Map.<String, Object>of("all", false, "included", numbers.subList(0, 10_000));
        var tooMany = Map.<String, Object>of("all", false, "included", numbers);

        project.addAll(ACME.owner(), "", enough).expect(404, "member.not_found");
        project.addAll(ACME.owner(), "", tooMany).expect(400, "request.malformed");
        project.addAll(ACME.owner(), "", Map.of("all", true, "excluded", numbers.subList(0, 10_000)))
                .expect(200);
        assertThat(project.people("?implicit=false")).contains("annotator");
    }

    @Test
    void removesThoseNamedAndLeavesWhoWasNeverAdded() {
        project.addAll(ACME.owner(), "", Map.of("all", false, "included", project.numbers("annotator", "second")))
                .expect(200);
        project.assign(ACME.owner(), "AN", List.of(1L), "annotator", "second").expect(201);

        JsonNode answer = project.removeAll(
                        ACME.person("manager"),
                        "?included=" + ACME.number("annotator") + "," + ACME.number("inherited") + ","
                                + ACME.number("admin"))
                .expect(200)
                .json();

        assertThat(answer.path("unassignments").asLong()).isEqualTo(1);
        assertThat(project.people("")).containsExactly("admin", "inherited", "manager", "owner", "second");
        assertThat(project.workers(1)).containsExactly("second AN");
    }

    @Test
    void removesAllByTheRoleThatCounts() {
        project.addAll(ACME.owner(), "", Map.of("all", true)).expect(200);
        project.give(ACME.owner(), "second", "RE").expect(201);

        JsonNode answer =
                project.removeAll(ACME.owner(), "?all=true&role=RE").expect(200).json();

        assertThat(answer.path("unassignments").asLong()).isEqualTo(2);
        assertThat(project.people("?implicit=false&role=AN,MA,NO,RE"))
                .containsExactly("annotator", "inherited", "manager", "pending");
        assertThat(project.roles(ACME.owner())).isEmpty();
    }

    @Test
    void nobodyIsRemovedUnlessSomebodyIsMeant() {
        project.add(ACME.owner(), "annotator").expect(201);

        assertThat(project.removeAll(ACME.owner(), "")
                        .expect(200)
                        .json()
                        .path("unassignments")
                        .asLong(1))
                .isZero();
        assertThat(project.people("?implicit=false")).containsExactly("annotator");
    }

    @ParameterizedTest
    @CsvSource({"owner, 200", "admin, 200", "manager, 200", "inherited, 403", "annotator, 404"})
    void whoChangesTheProjectChangesMany(String by, int status) {
        project.addAll(ACME.person(by), "", Map.of("all", true)).expect(status);
        project.removeAll(ACME.person(by), "?all=true").expect(status);
    }

    private static Map<String, Object> role(String person, String role) {
        return Map.of("user_id", ACME.number(person), "role", role);
    }
}

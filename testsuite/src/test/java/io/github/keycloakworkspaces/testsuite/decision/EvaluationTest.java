package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets which answer. Nothing is changed here, so all tests ask about the same realm. */
@Tag("smoke")
final class EvaluationTest {

    private static final Map<String, String> PEOPLE =
            Map.of("OW", "owner", "AD", "admin", "MA", "manager", "RE", "reviewer", "AN", "annotator");

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("reviewer")
                                            .member("annotator")
                                            .project("chest-xray", project -> project.showAnnotationHistory())
                                            .project("mammography", project -> {}))
                            .workspace(
                                    "Notes",
                                    notes -> notes.project("summaries", project -> project.showAnnotationHistory())
                                            .project("letters", project -> project.member("annotator", "RE"))))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Http SERVICE = REALM.service("decide");

    /** The matrix, written down a second time: who may where they are members, and who may elsewhere as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            members.change_role     | organization | OW AD          |
            people.view             | organization | OW AD MA       |
            members.invite          | organization | OW AD          |
            activity_log.view       | organization | OW AD          |
            workspace.create        | organization | OW AD MA       |
            workspace.view          | workspace    | OW AD MA RE AN | OW AD
            workspace.change        | workspace    | OW AD MA       | OW AD
            workspace.delete        | workspace    | OW AD MA       | OW AD
            project.create          | workspace    | OW AD MA       | OW AD
            project.view            | project      | OW AD MA RE AN | OW AD
            project.change          | project      | OW AD MA       | OW AD
            project.delete          | project      | OW AD MA       | OW AD
            template.save           | project      | OW AD MA       | OW AD
            data.view               | project      | OW AD MA RE AN | OW AD
            data.view               | task         | OW AD MA RE AN | OW AD
            data.import             | project      | OW AD MA       | OW AD
            data.export             | project      | OW AD MA       | OW AD
            tasks.assign_annotators | project      | OW AD MA RE    | OW AD
            tasks.assign_reviewers  | project      | OW AD MA       | OW AD
            labeling.access         | project      | OW AD MA RE AN | OW AD
            labeling.access         | task         | OW AD MA RE AN | OW AD
            review.access           | project      | OW AD MA RE    | OW AD
            agreement.monitor       | project      | OW AD MA RE    | OW AD
            annotations.verify      | project      | OW AD MA RE    | OW AD
            performance.review      | project      | OW AD MA RE AN | OW AD
            api.access              | organization | OW AD MA RE AN |
            api.access              | project      | OW AD MA RE AN | OW AD
            dashboard.track         | project      | OW AD MA RE AN | OW AD
            dashboard.annotator     | organization | AN             |
            """)
    void answersAsTheMatrixSays(String action, String type, String inside, @Nullable String outside) {
        assertThat(whoMay(action, type, "Radiology", "chest-xray")).isEqualTo(roles(inside));
        if (!type.equals("organization")) {
            assertThat(whoMay(action, type, "Notes", "summaries")).isEqualTo(roles(String.valueOf(outside)));
        }
    }

    @ParameterizedTest
    @CsvSource({"chest-xray, true", "mammography, false"})
    void annotatorsSeeTheirOwnDataWhereTheProjectShowsIt(String project, boolean answer) {
        var question = Question.may(email("annotator"), "data.view")
                .on("task", "77")
                .with("project", "external:" + project)
                .with("assignee", email("annotator"));

        assertThat(question.answer(SERVICE)).isEqualTo(answer);
    }

    @Test
    void annotatorsDoNotSeeWhatOthersDid() {
        var question =
                Question.may(email("annotator"), "data.view").on("task", "77").with("project", "external:chest-xray");

        assertThat(question.with("assignee", email("reviewer")).answer(SERVICE)).isFalse();
        assertThat(question.answer(SERVICE)).isFalse();
    }

    @Test
    void aProjectRoleCountsInItsProjectOnly() {
        var question = Question.may(email("annotator"), "review.access");

        assertThat(question.on("project", "external:letters").answer(SERVICE)).isTrue();
        assertThat(question.on("project", "external:chest-xray").answer(SERVICE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "former"})
    void whoMayNotWorkMayNothing(String person) {
        assertThat(Question.may(email(person), "api.access")
                        .on("organization", String.valueOf(ACME.id()))
                        .answer(SERVICE))
                .isFalse();
    }

    @Test
    void aPersonIsKnownByIdUserNameAndEmail() {
        String id = REALM.person("owner").accountId();
        String email = email("owner");

        assertThat(List.of(id, "id:" + id, email, "email:" + email, "username:" + email))
                .allSatisfy(subject ->
                        assertThat(aboutOrganization(subject).answer(SERVICE)).isTrue());
        assertThat(List.of("id:" + email, "email:" + id, "username:" + id, "phone:" + email))
                .allSatisfy(subject ->
                        assertThat(aboutOrganization(subject).answer(SERVICE)).isFalse());
    }

    @Test
    void whatIsUnknownIsDenied() {
        String acme = String.valueOf(ACME.id());
        var questions = List.of(
                Question.may("nobody@acme.example", "people.view").on("organization", acme),
                Question.may(email("owner"), "people.eat").on("organization", acme),
                Question.may(email("owner"), "people.view").on("planet", acme),
                Question.may(email("owner"), "people.view").on("workspace", acme),
                Question.may(email("owner"), "people.view").on("organization", "987654321"),
                Question.may(email("owner"), "people.view").on("organization", "no number"),
                Question.may(email("owner"), "project.view").on("project", "external:nothing"),
                Question.may(email("owner"), "data.view").on("task", "77"),
                Question.may(email("owner"), "data.view").on("task", "77").with("project", "external:nothing"));

        assertThat(questions)
                .allSatisfy(question -> assertThat(question.answer(SERVICE)).isFalse());
    }

    /** It is no secret what there could be; somebody who mistypes it would look for the fault elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "owner,  people.eat,  organization, unknown_action",
        "nobody, people.eat,  planet,       unknown_action",
        "owner,  people.view, planet,       unknown_resource_type",
        "nobody, people.view, organization, unknown"
    })
    void whatIsMistypedIsTold(String person, String action, String type, String reason) {
        var question = Question.may(email(person), action).on(type, String.valueOf(ACME.id()));

        var answer = question.ask(SERVICE).expect(200).json();

        assertThat(answer.path("decision").asBoolean()).isFalse();
        assertThat(answer.at("/context/reason").asText()).isEqualTo(reason);
    }

    @Test
    void explainsItsAnswer() {
        var context = aboutOrganization(email("owner"))
                .ask(SERVICE)
                .expect(200)
                .json()
                .path("context");

        assertThat(context.has("reason")).isTrue();
        assertThat(context.has("revision")).isTrue();
    }

    @Test
    void peopleAskAboutThemselves() {
        assertThat(aboutOrganization(email("admin"))
                        .answer(REALM.person("admin").base()))
                .isTrue();
        assertThat(aboutOrganization(email("annotator"))
                        .answer(REALM.person("annotator").base()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner@acme.example", "annotator@acme.example", "nobody@acme.example"})
    void peopleDoNotAskAboutOthers(String other) {
        aboutOrganization(other).ask(REALM.person("admin").base()).expect(403);
    }

    @Test
    void aServiceWithoutTheRoleDoesNotAsk() {
        var realm = TestRealm.acme();

        aboutOrganization(email("owner")).ask(realm.service()).expect(403);
    }

    @Test
    void aRoleThatWasTakenIsGoneInTheNextAnswer() {
        var realm = TestRealm.acme();
        var acme = realm.organization("acme");
        var service = realm.service("decide");
        var question = Question.may(email("admin"), "people.view").on("organization", String.valueOf(acme.id()));
        assertThat(question.answer(service)).isTrue();

        acme.give("admin", "AN");
        assertThat(question.answer(service)).isFalse();

        acme.give("admin", "MA");
        assertThat(question.answer(service)).isTrue();
    }

    private static Question aboutOrganization(String subject) {
        return Question.may(subject, "people.view").on("organization", String.valueOf(ACME.id()));
    }

    /** Each is asked about as the one whose work it is, so that <em>own</em> is reached. */
    private static Set<String> whoMay(String action, String type, String workspace, String project) {
        String id = switch (type) {
            case "organization" -> String.valueOf(ACME.id());
            case "workspace" -> String.valueOf(ACME.workspace(workspace));
            case "project" -> String.valueOf(ACME.project(project));
            default -> "77";
        };
        var allowed = new TreeSet<String>();
        PEOPLE.forEach((role, person) -> {
            var question = Question.may(email(person), action)
                    .on(type, id)
                    .with("project", "external:" + project)
                    .with("assignee", email(person));
            if (question.answer(SERVICE)) {
                allowed.add(role);
            }
        });
        return allowed;
    }

    private static Set<String> roles(String text) {
        return new TreeSet<>(Arrays.asList(text.split(" ", -1)));
    }

    private static String email(String person) {
        return person + "@acme.example";
    }
}

package io.github.keycloakworkspaces.testsuite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.decision.Batch;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.decision.Search;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in which decision points have been made to tell or permit too much; the numbers are those of the list of attacks. */
@Tag("once")
final class DecisionAttackTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", DecisionAttackTest::furnish)
            .organization("globex", DecisionAttackTest::furnish)
            .person("stranger@nowhere.example")
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");
    private static final Http SERVICE = REALM.service("decide");

    private static void furnish(OrganizationDraft organization) {
        organization
                .everyRole()
                .workspace("Mine", mine -> mine.member("annotator").project("open", open -> {}))
                .workspace("Secret", secret -> secret.project("hidden", hidden -> {}));
    }

    /** Attack 16: whoever holds a token asks about others. */
    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "manager", "annotator"})
    void nobodyUsesDecisionsAsAnOracleAboutOthers(String person) {
        Http asker = ACME.person(person).base();
        String open = "external:open";
        for (String other : List.of("reviewer@acme.example", "owner@globex.example", "nobody@acme.example", "")) {
            Question question = Question.may(other, "project.view").on("project", open);
            Question own =
                    Question.may(ACME.person(person).email(), "project.view").on("project", open);

            question.ask(asker).expect(403);
            Batch.of(List.of(own, question)).ask(asker).expect(403);
            Search.things(other, "project.view", "project").ask(asker).expect(403);
            Search.actions(other).on("project", open).ask(asker).expect(403);
        }
        Search.who("project.view").on("project", open).ask(asker).expect(403);
    }

    /** Attack 16: the refusal must not tell who exists, or what. */
    @Test
    void refusalsAndUnknownThingsAreAllAlike() {
        Http asker = ACME.person("annotator").base();

        assertThat(Question.may("owner@globex.example", "project.view")
                        .on("project", "1")
                        .ask(asker)
                        .body())
                .isEqualTo(Question.may("nobody@nowhere.example", "project.fly")
                        .on("planet", "9")
                        .ask(asker)
                        .body());
        assertThat(own("project.view")
                        .on("project", number(GLOBEX.project("open")))
                        .ask(asker)
                        .body())
                .isEqualTo(own("project.view")
                        .on("project", "987654321")
                        .ask(asker)
                        .body());
    }

    /** What isn't in the matrix is in no organization either, so saying so tells nothing. */
    @Test
    void whoMayAskIsToldOfMistypedTypes() {
        Http asker = ACME.person("annotator").base();

        assertThat(own("project.view")
                        .on("planet", "1")
                        .ask(asker)
                        .json()
                        .at("/context/reason")
                        .asText())
                .isEqualTo("unknown_resource_type");
        assertThat(own("project.fly")
                        .on("project", number(ACME.project("open")))
                        .ask(asker)
                        .json()
                        .at("/context/reason")
                        .asText())
                .isEqualTo("unknown_action");
    }

    /** Attack 16: everybody may ask about themselves, and finds nothing that they couldn't open. */
    @Test
    void peopleFindOnlyWhatIsTheirs() {
        Http asker = ACME.person("annotator").base();

        assertThat(Search.things("annotator@acme.example", "project.view", "project")
                        .found(asker))
                .containsExactly(number(ACME.project("open")));
        assertThat(Search.actions("annotator@acme.example")
                        .on("project", number(ACME.project("hidden")))
                        .found(asker))
                .isEmpty();
        assertThat(Search.actions("annotator@acme.example")
                        .on("project", number(GLOBEX.project("open")))
                        .found(asker))
                .isEmpty();
    }

    /** Attack 16: what one says about oneself raises nothing. */
    @Test
    void propertiesOfTheSubjectRaiseNothing() {
        Http asker = ACME.person("annotator").base();
        Map<String, Object> subject = Map.of(
                "type", "user",
                "id", "annotator@acme.example",
                "role", "OW",
                "properties", Map.of("role", "OW", "roles", List.of("OW", "decide"), "organization", ACME.id()));
        Map<String, Object> change = Map.of("name", "project.change", "properties", Map.of("role", "OW"));
        Map<String, Object> open = Map.of("type", "project", "id", "external:open");
        Map<String, Object> question =
                Map.of("subject", subject, "action", change, "resource", open, "context", Map.of("role", "OW"));

        assertThat(asker.post("/access/v1/evaluation", question)
                        .expect(200)
                        .json()
                        .path("decision")
                        .booleanValue())
                .isFalse();
        assertThat(Batch.of().items(List.of(question)).answers(asker)).containsExactly(false);
        assertThat(Search.things("", "project.change", "project")
                        .with("subject", subject)
                        .found(asker))
                .isEmpty();
    }

    /** Attack 17: an explanation tells nothing about other organizations, or about what its reader can't see. */
    @Test
    void anExplanationStaysInItsOrganization() {
        Http admin = ACME.person("admin").api();

        assertThat(explain(admin, "owner@globex.example", "project", number(ACME.project("open")))
                        .body())
                .isEqualTo(explain(admin, "nobody@nowhere.example", "project", number(ACME.project("open")))
                        .body())
                .isEqualTo(explain(admin, "stranger@nowhere.example", "project", number(ACME.project("open")))
                        .body())
                .contains("member.not_found");
        assertThat(explain(admin, "manager@acme.example", "project", number(GLOBEX.project("open")))
                        .body())
                .isEqualTo(explain(admin, "manager@acme.example", "project", "987654321")
                        .body())
                .contains("project.not_found");
        admin.get("/decisions/explain?organization=" + GLOBEX.id()
                        + "&subject=owner@globex.example&action=project.view&resource_type=project&resource_id="
                        + GLOBEX.project("open"))
                .expect(404, "organization.not_found");
    }

    /** Attack 17: not even the Owner learns of somebody else's sandbox. */
    @Test
    void anExplanationDoesNotTellOfSandboxes() {
        long sandbox = ACME.createWorkspace(ACME.person("manager"), Map.of("title", "Private", "is_personal", true));
        Http owner = ACME.owner().api();

        assertThat(explain(owner, "manager@acme.example", "workspace", number(sandbox))
                        .body())
                .isEqualTo(explain(owner, "manager@acme.example", "workspace", "987654321")
                        .body());
        assertThat(Search.who("workspace.view").on("workspace", number(sandbox)).found(SERVICE))
                .containsExactly(ACME.person("manager").accountId());
        assertThat(Search.things("owner@acme.example", "workspace.view", "workspace")
                        .found(SERVICE))
                .doesNotContain(number(sandbox));
    }

    /** Attack 18: items that differ in one member only get each other's answer. */
    @Test
    void itemsOfABatchDoNotGetEachOthersAnswer() {
        List<Object> items = new ArrayList<>();
        List<Boolean> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean mine = i % 3 == 0;
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("subject", Map.of("type", "user", "id", "annotator@acme.example"));
            item.put("action", Map.of("name", i % 2 == 0 ? "project.view" : "labeling.access"));
            item.put("resource", Map.of("type", "project", "id", mine ? "external:open" : "external:hidden"));
            item.put("context", Map.of("n", i, "l", List.of("a,b"), "m", i % 2 == 0 ? List.of("a", "b") : "a,b"));
            items.add(item);
            expected.add(mine);
        }

        assertThat(Batch.of().items(items).answers(SERVICE)).isEqualTo(expected);
    }

    /** Attack 18: of one resource with several assignees, each is somebody's own. */
    @Test
    void propertiesAreThoseOfTheirItem() {
        Map<String, Object> subject = Map.of("type", "user", "id", "annotator@acme.example");
        List<String> assignees = List.of(
                "annotator@acme.example",
                "reviewer@acme.example",
                "annotator@globex.example",
                "email:annotator@acme.example",
                "annotator@acme.example,reviewer@acme.example");
        List<Object> items = new ArrayList<>();
        assignees.forEach(assignee -> items.add(Map.of(
                "resource",
                Map.of("type", "project", "id", "external:open", "properties", Map.of("assignee", assignee)))));

        assertThat(Batch.of()
                        .with("subject", subject)
                        .with("action", Map.of("name", "performance.review"))
                        .items(items)
                        .answers(SERVICE))
                .containsExactly(true, false, false, true, false);
    }

    /** Attack 19: a name that differs in case, or in characters that look alike, is another's name. */
    @Test
    void namesAreComparedExactly() {
        String id = ACME.person("annotator").accountId();
        for (String other : List.of(id.toUpperCase(Locale.ROOT), id + " ", " " + id, id + "\u0000", "id:" + id + ",")) {
            assertThat(Question.may(other, "project.view")
                            .on("project", number(ACME.project("open")))
                            .answer(SERVICE))
                    .as(other)
                    .isFalse();
        }
        for (String other :
                List.of("external:Open", "external:OPEN", "External:open", "external:open ", "external: open")) {
            assertThat(own("project.view").on("project", other).answer(SERVICE))
                    .as(other)
                    .isFalse();
        }
        for (String other : List.of("Project", "PROJECT", "project ")) {
            assertThat(own("project.view").on(other, "external:open").answer(SERVICE))
                    .as(other)
                    .isFalse();
        }
        for (String other : List.of("Project.view", "PROJECT.VIEW", "project.view ")) {
            assertThat(own(other).on("project", "external:open").answer(SERVICE))
                    .as(other)
                    .isFalse();
        }
        assertThat(own("project.view").on("project", "0" + ACME.project("open")).answer(SERVICE))
                .isFalse();
        assertThat(own("project.view").on("project", "external:open").answer(SERVICE))
                .isTrue();
    }

    /** Attack 20: a token of the same realm that was made for somebody else is none for us. */
    @Test
    void aTokenForAnotherAudienceIsRefused() {
        String token = ACME.owner()
                .directGrant(TestRealm.STRANGER)
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        Http stranger = REALM.base().bearer(token);

        Question.may("owner@acme.example", "project.view")
                .on("project", "external:open")
                .ask(stranger)
                .expect(401);
        Batch.of(List.of(own("project.view").on("project", "1"))).ask(stranger).expect(401);
        Search.things("owner@acme.example", "project.view", "project")
                .ask(stranger)
                .expect(401);
        Search.who("project.view").on("project", "1").ask(stranger).expect(401);
        Search.actions("owner@acme.example").on("project", "1").ask(stranger).expect(401);
        stranger.get("/api/decisions/explain").expect(401, "caller.unauthenticated");
    }

    /** Attack 25: batches, pages, bodies and nesting have limits. */
    @Test
    void nothingIsWithoutLimit() {
        Question question = own("project.view").on("project", "external:open");
        Search things = Search.things("owner@acme.example", "project.view", "project");

        Batch.of(Collections.nCopies(1001, question)).ask(SERVICE).expect(400);
        Batch.of(Collections.nCopies(5000, question)).ask(SERVICE).expect(400);
        assertThat(things.page(Map.of("limit", Long.MAX_VALUE))
                        .ask(SERVICE)
                        .expect(200)
                        .json()
                        .path("results"))
                .hasSizeLessThanOrEqualTo(10_000);
        for (String path : List.of("evaluation", "evaluations", "search/subject", "search/resource", "search/action")) {
            Http endpoint = SERVICE.below("/access/v1/" + path);
            assertThat(endpoint.text("POST", "", "application/json", "{\"a\":" + "[".repeat(20_000))
                            .status())
                    .isEqualTo(400);
            assertThat(endpoint.text("POST", "", "application/json", "\"" + "x".repeat(1 << 20) + "\"")
                            .status())
                    .isEqualTo(413);
        }
    }

    /** Attack 25: a token made by oneself doesn't open a page. */
    @Test
    void aPageIsNotOpenedWithAForgedToken() {
        Search things = Search.things("owner@acme.example", "project.view", "project");
        String token = things.page(Map.of("limit", 1))
                .ask(SERVICE)
                .expect(200)
                .json()
                .at("/page/next_token")
                .asText();
        String middle = token.substring(0, token.length() / 2);
        String other = middle.charAt(middle.length() - 1) == 'A' ? "B" : "A";

        things.page(Map.of(
                        "token", middle.substring(0, middle.length() - 1) + other + token.substring(middle.length())))
                .ask(SERVICE)
                .expect(400);
        things.page(Map.of("token", token + "A")).ask(SERVICE).expect(400);
        things.page(Map.of("token", token)).ask(ACME.owner().base()).expect(400);
    }

    private static Question own(String action) {
        return Question.may("annotator@acme.example", action);
    }

    private static Response explain(Http by, String subject, String type, String id) {
        return by.get("/decisions/explain?subject=" + Http.encode(subject) + "&action="
                + (type.equals("project") ? "project.view" : "workspace.view") + "&resource_type=" + type
                + "&resource_id=" + id);
    }

    private static String number(long number) {
        return String.valueOf(number);
    }
}

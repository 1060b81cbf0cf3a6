package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.keycloakworkspaces.testsuite.decision.Batch;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.decision.Search;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Statements;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A list costs the same statements whether it has 10 rows or 1,000. The server remembers callers and facts for some
 * seconds only, so what is counted begins when it remembers neither: however slow the machine is, nothing ends meanwhile.
 */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class StatementCountTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "small",
                    small -> small.owner("owner")
                            .workspace("First", first -> first.member("owner").project("only", project -> {})))
            .organization(
                    "large",
                    large -> large.owner("owner")
                            .member("changing", "RE")
                            .workspace("First", first -> first.member("owner").project("only", project -> {})))
            .create();
    private static final TestOrganization SMALL = REALM.organization("small");
    private static final TestOrganization LARGE = REALM.organization("large");

    @BeforeAll
    static void fill() {
        assumeTrue(Statements.countable(), "a server in a container writes elsewhere");
        Filling.of(SMALL, 10).everything();
        Filling.of(LARGE, 1000).everything();
        Filling.annotations(SMALL, SMALL.project("only"));
        Filling.annotations(LARGE, LARGE.project("only"));
        tag(SMALL, 2);
        tag(LARGE, 20);
        map(SMALL, 10);
        map(LARGE, 1000);
    }

    /** Each group gives a workspace that is there. */
    private static void map(TestOrganization organization, int groups) {
        var pairs = LongStream.range(0, groups).mapToObj(number -> List.of("First", "Group " + number));
        organization
                .owner()
                .api()
                .post("/scim/settings", Map.of("workspaces_groups", pairs.toList()))
                .expect(201);
    }

    /** Everybody has every tag. */
    private static void tag(TestOrganization organization, int count) {
        Http api = organization.owner().api();
        String tags = "/organizations/" + organization.id() + "/member-tags";
        var labels = LongStream.range(0, count).mapToObj(number -> "Tag " + number);
        api.post(tags + "/bulk", Map.of("labels", labels.toList())).expect(201);
        var all = organization.database().query("SELECT ID FROM KW_TAG WHERE ORGANIZATION_ID = ?", organization.id());
        api.post(
                        tags + "/assignments",
                        Map.of(
                                "all",
                                true,
                                "tags",
                                all.stream().map(row -> row.get("id")).toList()))
                .expect(200);
    }

    private static String oneTag(TestOrganization organization) {
        var rows = organization
                .database()
                .query("SELECT MIN(ID) AS ID FROM KW_TAG WHERE ORGANIZATION_ID = ?", organization.id());
        return String.valueOf(rows.get(0).get("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations/{organization}/memberships?page_size=-1",
                "/organizations/{organization}/memberships?page_size=1000&search=e&ordering=-role",
                "/organizations/{organization}/memberships?page_size=1000&contributed_to_projects=true",
                "/organizations/{organization}/memberships?page_size=1000&tags={tag}",
                "/organizations/{organization}/memberships/{owner}/workspaces?page_size=1000",
                "/organizations/{organization}/memberships/{owner}/projects?page_size=1000",
                "/organizations/{organization}/member-tags?page_size=-1",
                "/organizations/{organization}/group-mappings?page_size=-1",
                "/organizations/{organization}/groups?page_size=-1",
                "/organizations/{organization}/sync-errors?page_size=-1",
                "/scim/settings",
                "/organizations/{organization}/counts",
                "/organizations/{organization}/memberships?exclude_workspace_id={workspace}&exclude_project_id={project}",
                "/workspaces/",
                "/workspaces/?include_all_workspaces=true",
                "/workspaces/{workspace}",
                "/workspaces/{workspace}/memberships/",
                "/workspaces/{workspace}/memberships/paginated/?search=e&page_size=1000",
                "/users/",
                "/projects/{project}/members/",
                "/projects/{project}/members/paginated/?page_size=-1",
                "/projects/{project}/members/paginated/?page_size=1000&search=e&role=AN&ordering=-role",
                "/projects/{project}/members/export/",
                "/projects/{project}/roles",
                "/projects/roles/",
                "/projects/{project}/annotators/",
                "/dashboards/track?page_size=-1",
                "/projects/?page_size=-1",
                "/projects/?page_size=1000&search=e&ordering=title&members_limit=100",
                "/workspaces/{workspace}/projects/"
            })
    void aListCostsTheSame(String path) {
        assertSame(statements(SMALL, path), statements(LARGE, path));
    }

    /** Keycloak looks at our caller, too, which costs the same each time. */
    @Test
    void aDocumentCostsTheSame() {
        assertSame(document("small"), document("large"));
    }

    private static Map<String, Long> document(String alias) {
        Http admin = REALM.admin().below("/workspaces/organizations");
        List.of(1, 2).forEach(round -> admin.get("/" + alias).expect(200));
        return Statements.of(REALM.server()).during(() -> admin.get("/" + alias).expect(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void manyPeopleEnterAndLeaveAProjectByTheStatementsOfFew(String method) {
        assertSame(ofEverybody(SMALL, method), ofEverybody(LARGE, method));
    }

    private static Map<String, Long> ofEverybody(TestOrganization organization, String method) {
        Http api = organization.owner().api();
        String bulk = "/projects/" + organization.project("only") + "/members/bulk/";
        api.post(bulk, Map.of("all", true)).expect(200);
        forget(organization);

        var removed = Statements.of(REALM.server())
                .during(() -> api.delete(bulk + "?all=true").expect(200));
        var added = Statements.of(REALM.server())
                .during(() -> api.post(bulk, Map.of("all", true)).expect(200));
        return method.equals("POST") ? added : removed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void manyPeopleEnterAndLeaveAWorkspaceByTheStatementsOfFew(String method) {
        assertSame(ofEverybodyInAWorkspace(SMALL, method), ofEverybodyInAWorkspace(LARGE, method));
    }

    private static Map<String, Long> ofEverybodyInAWorkspace(TestOrganization organization, String method) {
        Http api = organization.owner().api();
        String bulk =
                "/workspaces/" + organization.createWorkspace(organization.owner(), "Stage") + "/memberships/bulk/";
        var added = Statements.of(REALM.server())
                .during(() -> api.post(bulk, Map.of("all", true)).expect(200));
        forget(organization);

        var removed = Statements.of(REALM.server())
                .during(() -> api.delete(bulk + "?all=true").expect(200));
        return method.equals("POST") ? added : removed;
    }

    @Test
    void manyPeopleLeaveRolesAndTasksBehindByTheStatementsOfFew() {
        assertSame(ofLeaving(SMALL), ofLeaving(LARGE));
    }

    /** The first workspace, where everybody has a role and a task in a project. */
    private static Map<String, Long> ofLeaving(TestOrganization organization) {
        long project = organization.project("only");
        String bulk = "/workspaces/" + organization.workspace("First") + "/memberships/bulk/";
        Http api = organization.owner().api();
        String people = " SELECT nextval('%s'), m.ORGANIZATION_ID, ?, m.PERSON_ID, 'RE', %s FROM KW_MEMBER m"
                + " WHERE m.ORGANIZATION_ID = ? AND m.ROLE = 'AN'";
        organization
                .database()
                .update(
                        "INSERT INTO KW_PROJECT_ROLE (ID, ORGANIZATION_ID, PROJECT_ID, PERSON_ID, ROLE, SOURCE,"
                                + " CREATED_AT)"
                                + people.formatted("KW_PROJECT_ROLE_SEQ", "'manual', 0"),
                        project,
                        organization.id());
        organization
                .database()
                .update(
                        "INSERT INTO KW_TASK_ASSIGNEE (ID, ORGANIZATION_ID, PROJECT_ID, PERSON_ID, TYPE, TASK,"
                                + " CREATED_AT)"
                                + people.formatted("KW_TASK_ASSIGNEE_SEQ", "7, 0"),
                        project,
                        organization.id());

        forget(organization);

        var removed = Statements.of(REALM.server())
                .during(() -> api.delete(bulk + "?all=true").expect(200));

        assertThat(api.get("/projects/" + project + "/tasks/7/assignees")
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(organization.database().query("SELECT ID FROM KW_PROJECT_ROLE WHERE PROJECT_ID = ?", project))
                .isEmpty();
        assertThat(organization
                        .database()
                        .query("SELECT ID FROM KW_TASK_ASSIGNEE WHERE PROJECT_ID = ? AND TASK = 7", project))
                .isEmpty();
        api.post(bulk, Map.of("all", true)).expect(200);
        return removed;
    }

    @Test
    void manyTasksAreAssignedByTheStatementsOfFew() {
        assertSame(ofAssigning(10), ofAssigning(1000));
    }

    private static Map<String, Long> ofAssigning(int tasks) {
        Http api = LARGE.owner().api();
        var body = Map.of(
                "users", List.of(LARGE.number("owner")),
                "type", "AN",
                "selectedItems",
                        Map.of(
                                "all",
                                false,
                                "included",
                                LongStream.rangeClosed(1, tasks).boxed().toList()));
        String path = "/projects/" + LARGE.project("only") + "/tasks/assignees";
        api.post(path, body).expect(201);
        forget(LARGE);
        return Statements.of(REALM.server()).during(() -> api.post(path, body).expect(201));
    }

    @Test
    void aSearchForThingsCostsTheSame() {
        for (String type : List.of("project", "workspace")) {
            Search few = Search.things("owner@small.example", type + ".view", type);
            Search many = Search.things("owner@large.example", type + ".view", type);

            assertSame(
                    searched(few, SMALL, () -> SMALL.owner().base(), 2),
                    searched(many, LARGE, () -> LARGE.owner().base(), 1000));
        }
    }

    @Test
    void aSearchForPeopleCostsTheSame() {
        REALM.service("decide");
        Search few = Search.who("project.view").on("project", String.valueOf(SMALL.project("only")));
        Search many = Search.who("project.view").on("project", String.valueOf(LARGE.project("only")));

        assertSame(
                searched(few, SMALL, StatementCountTest::stranger, 2),
                searched(many, LARGE, StatementCountTest::stranger, 1000));
    }

    /** The service with a token that the server hasn't seen yet. */
    private static Http stranger() {
        return REALM.base().bearer(REALM.serviceToken());
    }

    private static Map<String, Long> searched(
            Search search, TestOrganization organization, Supplier<Http> base, int least) {
        assertThat(search.found(base.get())).hasSizeGreaterThan(least);
        assertThat(search.found(base.get())).doesNotHaveDuplicates();
        Http asker = base.get();
        forget(organization);
        return Statements.of(REALM.server()).during(() -> search.ask(asker).expect(200));
    }

    @Test
    void aRequestThroughAProxyIsDecidedByTheSameStatements() {
        REALM.clientAttributes("workspaces", Map.of("workspaces.forward_routes", """
                        [{"path": "/{project}", "action": "project.view",
                          "resource": {"type": "project", "id": "external:{project}"}}]
                        """));

        assertSame(forwarded(SMALL), forwarded(LARGE));
    }

    private static Map<String, Long> forwarded(TestOrganization organization) {
        Http proxy =
                organization.owner().base().with("X-Original-Method", "GET").with("X-Original-URI", "/only");
        proxy.get("/access/v1/forward").expect(200);
        forget(organization);
        return Statements.of(REALM.server())
                .during(() -> proxy.get("/access/v1/forward").expect(200));
    }

    @Test
    void aThousandQuestionsAreDecidedByTheStatementsOfTen() {
        REALM.service("decide");

        assertSame(decided(questions(10)), decided(questions(1000)));
    }

    @Test
    void theFirstDecisionAboutSomebodyTakesThreeStatementsAndTheNextNone() {
        Http service = REALM.service("decide");
        Question.may("owner@small.example", "project.view")
                .on("project", String.valueOf(SMALL.project("only")))
                .ask(service)
                .expect(200);
        Question question = Question.may(LARGE.owner().accountId(), "project.view")
                .on("project", String.valueOf(LARGE.project("only")));
        forget(LARGE);

        assertThat(total(facts(question, service))).isBetween(1L, 3L);
        assertThat(total(facts(question, service))).isZero();
    }

    /**
     * Those of the guard, of the lock and what is asked again under it, of whether roles are given by hand, of Keycloak's own
     * list, and of the answer with its groups.
     */
    @Test
    void aRoleChangeTakesFewStatements() {
        long number = LARGE.number("changing");
        LARGE.changeRole(LARGE.owner(), number, "MA").expect(200);
        forget(LARGE);
        Map<String, Long> statements = Statements.of(REALM.server())
                .during(() -> LARGE.changeRole(LARGE.owner(), number, "RE").expect(200));

        assertThat(total(statements)).as("%s", statements).isBetween(1L, 20L);
    }

    /** Those about our own rows; others are Keycloak's, which may have to verify the service's token again. */
    private static Map<String, Long> facts(Question question, Http service) {
        Map<String, Long> statements =
                Statements.of(REALM.server()).during(() -> question.ask(service).expect(200));
        statements.keySet().removeIf(sql -> !sql.toUpperCase(Locale.ROOT).contains("KW_"));
        return statements;
    }

    /** Nothing is remembered of an organization in which something has changed. */
    private static void forget(TestOrganization organization) {
        organization.createWorkspace(
                organization.owner(),
                "Workspace "
                        + organization
                                .database()
                                .query("SELECT ID FROM KW_WORKSPACE")
                                .size());
    }

    /**
     * Nothing at all is remembered. Where only some is, a few of a thousand things may be forgotten with it, because many
     * marks share one place, and cost a statement each.
     */
    private static void forgetAll() {
        LARGE.rename("Large");
    }

    private static Map<String, Long> decided(List<Question> questions) {
        Batch batch = Batch.of(questions);
        assertThat(batch.answers(stranger())).hasSize(questions.size()).contains(true, false);
        Http service = stranger();
        forgetAll();
        return Statements.of(REALM.server()).during(() -> batch.ask(service).expect(200));
    }

    /** Each about another person, whom it names in one of three ways, and another project or its task. */
    private static List<Question> questions(int count) {
        var people = LARGE.database()
                .query(
                        "SELECT u.ID, u.USERNAME, u.EMAIL FROM USER_ENTITY u JOIN KW_PERSON p ON p.USER_ID = u.ID"
                                + " WHERE p.ACTIVE_ORGANIZATION_ID = ? ORDER BY p.ID",
                        LARGE.id());
        var projects =
                LARGE.database().query("SELECT ID FROM KW_PROJECT WHERE ORGANIZATION_ID = ? ORDER BY ID", LARGE.id());
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var person = people.get(i);
            String project = String.valueOf(projects.get(i).get("id"));
            String name =
                    String.valueOf(person.get(List.of("id", "username", "email").get(i % 3)));
            Question question = Question.may(name, i % 2 == 0 ? "labeling.access" : "data.view");
            questions.add(
                    i % 2 == 0
                            ? question.on("project", project)
                            : question.on("task", String.valueOf(i)).with("project", project));
        }
        return questions;
    }

    private static Map<String, Long> statements(TestOrganization organization, String path) {
        Http api = organization.owner().api();
        String address = path.replace("{organization}", String.valueOf(organization.id()))
                .replace("{owner}", String.valueOf(organization.number("owner")))
                .replace("{tag}", oneTag(organization))
                .replace("{workspace}", String.valueOf(organization.workspace("First")))
                .replace("{project}", String.valueOf(organization.project("only")));
        List.of(1, 2).forEach(round -> api.get(address).expect(200));
        forget(organization);
        return Statements.of(REALM.server()).during(() -> api.get(address).expect(200));
    }

    private static void assertSame(Map<String, Long> few, Map<String, Long> many) {
        assertThat(total(many))
                .as("few: %s%nmany: %s", few, many)
                .isEqualTo(total(few))
                .isPositive();
    }

    private static long total(Map<String, Long> statements) {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }
}

package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done with projects besides their people: tasks, templates, what somebody left, and who did how much. */
@Tag("browser")
final class WorkWalkTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .manager("leaver")
                            .workspace(
                                    "Radiology",
                                    workspace -> workspace
                                            .member("manager")
                                            .member("annotator")
                                            .member("reviewer")
                                            .project("chest-xray", project -> {}))
                            .workspace(
                                    "Finished",
                                    workspace ->
                                            workspace.project("bones", project -> project.member("annotator", "RE"))))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http owner = acme.owner().api();
    private final long project = acme.project("chest-xray");

    @Test
    void aManagerAssignsManyTasksAndTakesOneBack() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "manager", "acme/projects/" + project + "?tab=tasks");
            browser.awaitHeading("No tasks to show")
                    .click(AriaRole.BUTTON, "Assign tasks")
                    .awaitHeading("Assign tasks");
            browser.typeInDialog("Task numbers", "71-73")
                    .click(AriaRole.COMBOBOX, "People")
                    .clickOption("Annotator Example")
                    .keys("Escape")
                    .screenshot("console-assign")
                    .click(AriaRole.BUTTON, "Assign")
                    .await("3 new assignments")
                    .screenshot("console-assigned");
            assertThat(assigned(72)).containsExactly("AN " + acme.number("annotator"));

            browser.click(AriaRole.BUTTON, "Take task 72 from Annotator Example")
                    .await("Annotator Example doesn't label task 72 any more");
            assertThat(assigned(72)).isEmpty();
            assertThat(assigned(71)).hasSize(1);

            browser.click(AriaRole.BUTTON, "Undo").await(AriaRole.BUTTON, "Take task 72 from Annotator Example");
            assertThat(assigned(72)).hasSize(1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void labelingAndReviewAreTakenApart() {
        assign("AN", "annotator");
        assign("RE", "reviewer");
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/projects/" + project + "?tab=tasks&tasks=71-72");
            browser.await(AriaRole.BUTTON, "Take task 71 from Reviewer Example")
                    .click(AriaRole.CHECKBOX, "Choose all tasks of this page")
                    .click(AriaRole.BUTTON, "Clear 2 tasks")
                    .awaitHeading("Take 2 tasks from everybody?")
                    .click(AriaRole.CHECKBOX, "Review")
                    .screenshot("console-unassign")
                    .clickLast(AriaRole.BUTTON, "Clear 2 tasks")
                    .await("2 tasks are cleared");

            assertThat(assigned(71)).containsExactly("RE " + acme.number("reviewer"));
            assertThat(assigned(72)).containsExactly("RE " + acme.number("reviewer"));
        }
    }

    @Test
    void whoeverDoesNotReviewIsNotOfferedForReview() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "manager", "acme/projects/" + project + "?tab=tasks");
            browser.awaitHeading("No tasks to show")
                    .click(AriaRole.BUTTON, "Assign tasks")
                    .click(AriaRole.RADIO, "Review")
                    .click(AriaRole.COMBOBOX, "People")
                    .await(AriaRole.LISTBOX, "People")
                    .awaitQuiet();

            assertThat(browser.options()).anyMatch(option -> option.contains("Reviewer Example"));
            assertThat(browser.options()).noneMatch(option -> option.contains("Annotator Example"));
        }
    }

    @Test
    void aProjectBecomesATemplateAndThatAProject() {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit = ConsoleVisit.signIn(realm, browser, "manager", "acme/projects/" + project);
            browser.awaitHeading("chest-xray")
                    .click(AriaRole.BUTTON, "Save as template")
                    .awaitHeading("Create template");
            browser.typeInDialog("Name", "X-ray images").click(AriaRole.BUTTON, "Save");
            browser.await("X-ray images is a template now");

            visit.open("acme/templates");
            browser.click(AriaRole.BUTTON, "Create a project from X-ray images")
                    .awaitHeading("Create a project from X-ray images")
                    .screenshot("console-from-template");
            browser.typeInDialog("Title", "Hands")
                    .click(AriaRole.BUTTON, "Create")
                    .awaitHeading("Hands");
            assertThat(titles("manager", "/projects/?search=Hands")).containsExactly("Hands");

            visit.open("acme/templates");
            browser.click(AriaRole.BUTTON, "Delete X-ray images")
                    .awaitHeading("Delete the template X-ray images?")
                    .click(AriaRole.BUTTON, "Delete")
                    .awaitHeading("No templates");
            assertThat(owner.get("/project-templates/").expect(200).json()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCopyOfAProjectGoesToAnotherWorkspaceWithItsPeople() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/projects/" + acme.project("bones"));
            browser.awaitHeading("Bones")
                    .click(AriaRole.BUTTON, "Duplicate")
                    .awaitHeading("Duplicate Bones")
                    .select("Workspace", "Radiology")
                    .screenshot("console-duplicate");
            browser.typeInDialog("Title", "Hands")
                    .clickLast(AriaRole.BUTTON, "Duplicate")
                    .await("Hands has the same settings, and isn't published")
                    .awaitHeading("Hands");

            JsonNode copy = titled("Hands");
            assertThat(copy.path("workspace").asLong()).isEqualTo(acme.workspace("Radiology"));
            assertThat(added(copy)).containsExactly("annotator@acme.example RE");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCopyMayBeWithoutPeopleAndInOnesPersonalWorkspace() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/projects/" + acme.project("bones"));
            browser.awaitHeading("Bones")
                    .click(AriaRole.BUTTON, "Duplicate")
                    .click(AriaRole.CHECKBOX, "The same people, with their project roles")
                    .clickLast(AriaRole.BUTTON, "Duplicate")
                    .awaitHeading("Copy of Bones");
            JsonNode beside = titled("Copy of Bones");
            assertThat(beside.path("workspace").asLong()).isEqualTo(acme.workspace("Finished"));
            assertThat(added(beside)).isEmpty();

            browser.click(AriaRole.BUTTON, "Duplicate").awaitHeading("Duplicate Copy of Bones");
            browser.typeInDialog("Title", "Sketch")
                    .select("Workspace", "Your personal workspace")
                    .clickLast(AriaRole.BUTTON, "Duplicate")
                    .awaitHeading("Sketch");
            assertThat(workspaceOf(titled("Sketch")).path("is_personal").asBoolean())
                    .isTrue();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatSomebodyLeftIsMovedToAWorkspace() {
        Http leaver = acme.person("leaver").api();
        leaver.post("/projects/", Map.of("title", "Half done")).expect(201);
        leaver.post("/projects/", Map.of("title", "Sketch")).expect(201);
        acme.give("leaver", "DI");
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/projects");
            browser.await("2 projects are in the personal workspaces")
                    .click(AriaRole.LINK, "See them")
                    .awaitHeading("Leaver Example")
                    .click(AriaRole.CHECKBOX, "Choose Sketch")
                    .click(AriaRole.BUTTON, "Move 1 project")
                    .awaitHeading("Move 1 project")
                    .screenshot("console-left-projects-move")
                    .click(AriaRole.BUTTON, "Move")
                    .await("1 project is in Finished now")
                    .awaitGone("Half done");

            assertThat(titles("owner", "/projects/?workspaces=" + acme.workspace("Finished")))
                    .containsExactlyInAnyOrder("Bones", "Half done");
        }
    }

    @Test
    void projectsOfArchivedWorkspacesAreShownToThoseWhoAsk() {
        owner.patch("/workspaces/" + acme.workspace("Finished") + "/", Map.of("is_archived", true))
                .expect(200);
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/projects");
            browser.await(AriaRole.LINK, "Chest-xray");
            assertThat(browser.has(AriaRole.LINK, "Bones")).isFalse();

            browser.click(AriaRole.BUTTON, "Archived").await(AriaRole.LINK, "Bones");

            assertThat(browser.has(AriaRole.LINK, "Chest-xray")).isFalse();
        }
    }

    @Test
    void theDashboardShowsWhatIsWithinReach() {
        Work.report(acme);
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "manager", "acme/dashboard");
            browser.await(AriaRole.IMG, "Chart: By day. The table below says the same.")
                    .await("annotation.submit")
                    .click(AriaRole.TAB, "By person")
                    .await(AriaRole.IMG, "Chart: Who did most. The table below says the same.");

            assertThat(browser.text()).contains("annotator@acme.example", "reviewer@acme.example");
            assertThat(browser.complaints()).isEmpty();
        }
        try (var browser = Browser.narrow()) {
            ConsoleVisit.signIn(realm, browser, "annotator", "acme/dashboard?tab=people");
            browser.await("annotation.submit");

            assertThat(browser.text()).contains("annotator@acme.example").doesNotContain("reviewer@acme.example");
        }
    }

    @Test
    void theLinkIsCopiedAlsoWithoutAClipboard() {
        try (var browser = Browser.wide().withoutClipboard()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/people/add");
            browser.click(AriaRole.BUTTON, "Copy link").await("Copied.");
            String link = browser.valueOf("Invitation link");

            browser.focus(AriaRole.TEXTBOX, "E-mail addresses").keys("Control+V");

            assertThat(browser.valueOf("E-mail addresses")).isEqualTo(link);
        }
    }

    private void assign(String type, String person) {
        owner.post(
                        "/projects/" + project + "/tasks/assignees",
                        Map.of(
                                "users",
                                List.of(acme.number(person)),
                                "type",
                                type,
                                "selectedItems",
                                Map.of("all", false, "included", List.of(71, 72))))
                .expect(201);
    }

    private List<String> assigned(long task) {
        return list(owner.get("/projects/" + project + "/tasks/" + task + "/assignees")
                        .expect(200)
                        .json())
                .map(one ->
                        one.path("type").asText() + " " + one.path("assignee").asText())
                .toList();
    }

    private List<String> titles(String person, String projects) {
        return list(acme.person(person).api().get(projects).expect(200).json().path("results"))
                .map(one -> one.path("title").asText())
                .toList();
    }

    private JsonNode titled(String title) {
        return list(owner.get("/projects/").expect(200).json().path("results"))
                .filter(one -> one.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode workspaceOf(JsonNode copy) {
        return owner.get("/workspaces/" + copy.path("workspace").asLong() + "/")
                .expect(200)
                .json();
    }

    /** Who was added to a project, with the role there. */
    private List<String> added(JsonNode copy) {
        String members = "/projects/" + copy.path("id").asLong() + "/members/paginated?implicit=false";
        return list(owner.get(members).expect(200).json().path("results"))
                .map(one -> one.path("email").asText() + " "
                        + one.path("project_role").asText())
                .toList();
    }

    private static Stream<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}

package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page of the console, as each of the five roles, on a desktop and a telephone, light and dark. Look at the screenshots. */
@Tag("browser")
final class PagesWalkTest {

    private static final TestRealm REALM = TestRealm.draft()
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
                                            .project("chest-xray", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");

    /** A page below the organization's address, and its heading. */
    private record Page(String path, String heading) {}

    private static final List<Page> PAGES = List.of(
            new Page("people", "People"),
            new Page("people/add", "Add people"),
            new Page("people/tags", "Tags"),
            new Page("people/" + ACME.number("annotator"), "Annotator Example"),
            new Page("invitations", "Invitations"),
            new Page("workspaces", "Workspaces"),
            new Page("workspaces/" + ACME.workspace("Radiology"), "Radiology"),
            new Page("projects", "Projects"),
            new Page("projects/" + ACME.project("chest-xray"), "chest-xray"),
            new Page("projects/" + ACME.project("chest-xray") + "?tab=tasks&tasks=71-72", "chest-xray"),
            new Page("projects/left", "Left projects"),
            new Page("templates", "Templates"),
            new Page("permissions", "Permissions"),
            new Page("sso", "Single sign-on and provisioning"),
            new Page("sso?tab=scim", "Single sign-on and provisioning"),
            new Page("sso?tab=manual", "Single sign-on and provisioning"),
            new Page("sso?tab=errors", "Single sign-on and provisioning"),
            new Page("settings", "Settings"),
            new Page("dashboard", "Dashboard"),
            new Page("dashboard?tab=people", "Dashboard"),
            new Page("activity", "Activity"),
            new Page("tokens", "Personal tokens"));

    private static final Set<String> FOR_THE_OWNER = Set.of("permissions");
    private static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "people/add",
            "people/tags",
            "invitations",
            "projects/left",
            "settings",
            "sso",
            "sso?tab=scim",
            "sso?tab=manual",
            "sso?tab=errors",
            "activity");
    private static final List<String> FOR_PEOPLE_WHO_MANAGE = List.of("people", "templates");

    /** Everybody has a page of their own. */
    private static List<Page> pagesOf(String person) {
        return PAGES.stream()
                .filter(page -> person.equals("owner") || !FOR_THE_OWNER.contains(page.path()))
                .filter(page -> Set.of("owner", "admin").contains(person) || !FOR_ADMINISTRATORS.contains(page.path()))
                .filter(page -> !Set.of("reviewer", "annotator").contains(person)
                        || FOR_PEOPLE_WHO_MANAGE.stream().noneMatch(page.path()::startsWith)
                        || page.path().equals("people/" + ACME.number(person)))
                .toList();
    }

    @BeforeAll
    static void work() {
        Work.report(ACME);
        Http owner = ACME.owner().api();
        long project = ACME.project("chest-xray");
        owner.post("/project-templates/", Map.of("name", "X-ray images", "project_id", project))
                .expect(201);
        owner.post(
                        "/projects/" + project + "/tasks/assignees",
                        Map.of(
                                "users",
                                List.of(ACME.number("annotator"), ACME.number("manager")),
                                "type",
                                "AN",
                                "selectedItems",
                                Map.of("all", false, "included", List.of(71))))
                .expect(201);
        ACME.person("leaver")
                .api()
                .post("/projects/", Map.of("title", "Half done"))
                .expect(201);
        ACME.give("leaver", "DI");
    }

    /** Somebody loads each page in that window, and looks at it in all of them. */
    @ParameterizedTest
    @CsvSource({"admin, NARROW", "manager, WIDE", "reviewer, NARROW"})
    void everyPageIsThereForWhoMayUseIt(String person, Window first) {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit = ConsoleVisit.signIn(REALM, browser, person, "acme/projects");
            for (Page page : pagesOf(person)) {
                load(visit, page, first);
                for (Window window : Window.values()) {
                    look(browser, person, page, window);
                }
            }
        }
    }

    /** The same as the Owner, who sees the most of each page, and as somebody who sees the least: everybody can work with it. */
    @ParameterizedTest
    @CsvSource({"owner, WIDE", "annotator, NARROW"})
    void everyPageIsThereAndKeepsNobodyOut(String person, Window first) {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit = ConsoleVisit.signIn(REALM, browser, person, "acme/projects");
            for (Page page : pagesOf(person)) {
                load(visit, page, first);
                for (Window window : Window.values()) {
                    look(browser, person, page, window);

                    assertThat(browser.barriers()).as(page.path()).isEmpty();
                }
            }
        }
    }

    /** An address of one of the other pages comes from a colleague, or from before somebody had another role. */
    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "annotator"})
    void noPageIsThereForOthers(String person) {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit = ConsoleVisit.signIn(REALM, browser, person, "acme/projects");
            browser.awaitHeading("Projects");
            for (Page page : PAGES) {
                if (!pagesOf(person).contains(page)) {
                    visit.open("acme/" + page.path());
                    browser.awaitHeading("Page not found");
                }
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void load(ConsoleVisit visit, Page page, Window window) {
        window.become(visit.browser());
        visit.open("acme/" + page.path());
        visit.browser().awaitHeading(page.heading()).awaitQuiet();
    }

    private static void look(Browser browser, String person, Page page, Window window) {
        window.become(browser).awaitHeading(page.heading()).screenshot(name(person, window, page.path()));

        assertThat(browser.isWiderThanItsWindow())
                .as(page.path() + " " + window)
                .isFalse();
        assertThat(browser.cutChoices()).as(page.path() + " " + window).isEmpty();
        assertThat(browser.complaints()).as(page.path()).isEmpty();
    }

    private static String name(String person, Window window, String page) {
        return "console-" + page.replaceAll("[0-9]+", "one").replaceAll("[^a-z]+", "-") + "-" + person + "-"
                + window.inWords();
    }
}

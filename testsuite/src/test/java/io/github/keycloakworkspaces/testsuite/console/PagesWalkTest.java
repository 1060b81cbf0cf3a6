package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page of the console, as each of the five roles, on a desktop and a telephone, light and dark. Look at the screenshots. */
@Tag("browser")
final class PagesWalkTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .workspace(
                                    "Radiology",
                                    workspace -> workspace
                                            .member("manager")
                                            .member("annotator")
                                            .member("reviewer")
                                            .project("chest-xray", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");

    private enum Window {
        WIDE,
        WIDE_AND_DARK,
        NARROW,
        NARROW_AND_DARK;

        Browser open() {
            return switch (this) {
                case WIDE -> Browser.wide();
                case WIDE_AND_DARK -> Browser.wideAndDark();
                case NARROW -> Browser.narrow();
                case NARROW_AND_DARK -> Browser.narrowAndDark();
            };
        }
    }

    /** A page below the organization's address, and its heading. */
    private record Page(String path, String heading) {}

    private static final List<Page> PAGES = List.of(
            new Page("people", "People"),
            new Page("people/add", "Add people"),
            new Page("people/" + ACME.number("annotator"), "Annotator Example"),
            new Page("invitations", "Invitations"),
            new Page("workspaces", "Workspaces"),
            new Page("workspaces/" + ACME.workspace("Radiology"), "Radiology"),
            new Page("projects", "Projects"),
            new Page("projects/" + ACME.project("chest-xray"), "chest-xray"),
            new Page("permissions", "Permissions"),
            new Page("settings", "Settings"),
            new Page("activity", "Activity"));

    private static final Set<String> FOR_THE_OWNER = Set.of("permissions");
    private static final Set<String> FOR_ADMINISTRATORS = Set.of("people/add", "invitations", "settings", "activity");
    private static final String FOR_PEOPLE_WHO_MANAGE = "people";

    private static List<Page> pagesOf(String person) {
        return PAGES.stream()
                .filter(page -> person.equals("owner") || !FOR_THE_OWNER.contains(page.path()))
                .filter(page -> Set.of("owner", "admin").contains(person) || !FOR_ADMINISTRATORS.contains(page.path()))
                .filter(page -> !Set.of("reviewer", "annotator").contains(person)
                        || !page.path().startsWith(FOR_PEOPLE_WHO_MANAGE))
                .toList();
    }

    static Stream<Arguments> visits() {
        return Stream.of("owner", "admin", "manager", "reviewer", "annotator")
                .flatMap(person -> Stream.of(Window.values()).map(window -> Arguments.of(person, window)));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyPageIsThereForWhoMayUseIt(String person, Window window) {
        try (var browser = window.open()) {
            ConsoleVisit visit = ConsoleVisit.signIn(REALM, browser, person, "acme/projects");
            for (Page page : pagesOf(person)) {
                visit.open("acme/" + page.path());
                browser.awaitHeading(page.heading()).awaitQuiet().screenshot(name(person, window, page.path()));

                assertThat(browser.isWiderThanItsWindow()).as(page.path()).isFalse();
                assertThat(browser.complaints()).as(page.path()).isEmpty();
            }
        }
    }

    /** As the Owner, who sees the most of each page, and as somebody who sees the least. */
    static Stream<Arguments> closeLooks() {
        return visits().filter(visit -> Set.of("owner", "annotator").contains(visit.get()[0]));
    }

    @ParameterizedTest
    @MethodSource("closeLooks")
    void nobodyIsKeptOut(String person, Window window) {
        try (var browser = window.open()) {
            ConsoleVisit visit = ConsoleVisit.signIn(REALM, browser, person, "acme/projects");
            for (Page page : pagesOf(person)) {
                visit.open("acme/" + page.path());
                browser.awaitHeading(page.heading()).awaitQuiet();

                assertThat(browser.barriers()).as(page.path()).isEmpty();
            }
        }
    }

    private static String name(String person, Window window, String page) {
        return "console-" + page.replace("/", "-").replaceAll("[0-9]+", "one") + "-" + person + "-"
                + window.name().toLowerCase(Locale.ROOT);
    }
}

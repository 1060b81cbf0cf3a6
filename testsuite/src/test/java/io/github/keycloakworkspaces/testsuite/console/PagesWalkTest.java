package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
        WIDE(Browser::wide),
        WIDE_AND_DARK(Browser::wideAndDark),
        NARROW(Browser::narrow),
        NARROW_AND_DARK(Browser::narrowAndDark);

        private final Supplier<Browser> opens;

        Window(Supplier<Browser> opens) {
            this.opens = opens;
        }
    }

    private static final Map<String, String> HEADINGS = headings();

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("people", "People");
        headings.put("people/add", "Add people");
        headings.put("people/" + ACME.number("annotator"), "Annotator Example");
        headings.put("invitations", "Invitations");
        headings.put("workspaces", "Workspaces");
        headings.put("workspaces/" + ACME.workspace("Radiology"), "Radiology");
        headings.put("projects", "Projects");
        headings.put("projects/" + ACME.project("chest-xray"), "chest-xray");
        headings.put("permissions", "Permissions");
        headings.put("settings", "Settings");
        headings.put("activity", "Activity");
        return headings;
    }

    private static final Set<String> FOR_THE_OWNER = Set.of("permissions");
    private static final Set<String> FOR_ADMINISTRATORS = Set.of("people/add", "invitations", "settings", "activity");
    private static final String FOR_PEOPLE_WHO_MANAGE = "people";

    private static List<String> pagesOf(String person) {
        return HEADINGS.keySet().stream()
                .filter(page -> person.equals("owner") || !FOR_THE_OWNER.contains(page))
                .filter(page -> Set.of("owner", "admin").contains(person) || !FOR_ADMINISTRATORS.contains(page))
                .filter(page ->
                        !Set.of("reviewer", "annotator").contains(person) || !page.startsWith(FOR_PEOPLE_WHO_MANAGE))
                .toList();
    }

    static Stream<Arguments> visits() {
        return Stream.of("owner", "admin", "manager", "reviewer", "annotator")
                .flatMap(person -> Stream.of(Window.values()).map(window -> Arguments.of(person, window)));
    }

    @ParameterizedTest
    @MethodSource("visits")
    void everyPageIsThereForWhoMayUseIt(String person, Window window) {
        try (var browser = window.opens.get()) {
            ConsoleVisit visit = ConsoleVisit.signIn(REALM, browser, person, "acme/projects");
            for (String page : pagesOf(person)) {
                visit.open("acme/" + page);
                browser.awaitHeading(HEADINGS.get(page)).awaitQuiet().screenshot(name(person, window, page));

                assertThat(browser.isWiderThanItsWindow()).as(page).isFalse();
                assertThat(browser.complaints()).as(page).isEmpty();
                assertThat(browser.barriers()).as(page).isEmpty();
            }
        }
    }

    private static String name(String person, Window window, String page) {
        return "console-" + page.replace("/", "-").replaceAll("[0-9]+", "one") + "-" + person + "-"
                + window.name().toLowerCase(Locale.ROOT);
    }
}

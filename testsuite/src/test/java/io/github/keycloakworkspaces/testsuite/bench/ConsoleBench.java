package io.github.keycloakworkspaces.testsuite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The organization console in a browser, in turn with what it is compared with: Keycloak's account page, and the same
 * pages of a small organization.
 */
final class ConsoleBench {

    private static final int ROUNDS = 15;
    private static final int WARM_UP = 3;

    /** Headings that are there once nobody is led on to another page. */
    private static final String ACCOUNT = "Personal info";

    private static final String CONSOLE = "People";

    private final TestRealm realm = TestRealm.draft()
            .organization("small", organization -> organization.owner("owner").workspace("First", workspace -> {}))
            .organization("large", organization -> organization.owner("owner").workspace("First", workspace -> {}))
            .create();

    @Test
    void firstContentAndFirstPages() {
        fill(realm.organization("small"), 20, 20, 20);
        fill(realm.organization("large"), 18_000, 200, 2_000);
        Filling.of(realm.organization("large"), 1).refreshStatistics();
        var content = new BenchTable(
                "console-content", "| first content | account page, ms | console, ms | ratio |", "|---|---|---|---|");
        var pages = new BenchTable(
                "console-pages",
                "| first page | 20 rows, ms | 18,000 members, 200 workspaces, 2,000 projects, ms | ratio |",
                "|---|---|---|---|");
        letIntoTheAccountPage();
        try (var owner = Browser.wide();
                var other = Browser.wide()) {
            signIn(owner, "small");
            signIn(other, "large");
            content(content, owner);
            for (String page : List.of("people", "workspaces", "projects")) {
                compare(pages, page, owner, other);
            }
        }
        content.write();
        pages.write();
    }

    private static void fill(TestOrganization organization, int people, int workspaces, int projects) {
        Filling.of(organization, people).people();
        Filling.of(organization, workspaces).workspaces();
        Filling.of(organization, projects).projects();
    }

    /** People of tests have none of the roles that Keycloak gives to those who register. */
    private void letIntoTheAccountPage() {
        JsonNode roles = realm.admin()
                .get("/roles/default-roles-" + realm.name())
                .expect(200)
                .json();
        String owner = realm.organization("small").owner().accountId();
        realm.admin()
                .post("/users/" + owner + "/role-mappings/realm", List.of(roles))
                .expect(204);
    }

    private void signIn(Browser browser, String alias) {
        browser.open(console(alias + "/people"))
                .enter("owner@" + alias + ".example")
                .submit()
                .awaitHeading("People");
    }

    private void content(BenchTable table, Browser browser) {
        String account = realm.http().base() + "/account/";
        String console = console("small/people");
        List<Double> coldAccount = new ArrayList<>();
        List<Double> coldConsole = new ArrayList<>();
        List<Double> warmAccount = new ArrayList<>();
        List<Double> warmConsole = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            coldAccount.add(cold(browser, account, ACCOUNT));
            coldConsole.add(cold(browser, console, CONSOLE));
            warmAccount.add(browser.open(account).awaitHeading(ACCOUNT).firstContent());
            warmConsole.add(browser.open(console).awaitHeading(CONSOLE).firstContent());
        }
        table.row(line("nothing in the browser's cache", coldAccount, coldConsole));
        table.row(line("opened before", warmAccount, warmConsole));
    }

    private static double cold(Browser browser, String address, String heading) {
        try (var cold = browser.cold()) {
            return cold.open(address).awaitHeading(heading).firstContent();
        }
    }

    private void compare(BenchTable table, String page, Browser small, Browser large) {
        List<Double> few = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double first = small.open(console("small/" + page)).reached("table tbody tr a");
            double second = large.open(console("large/" + page)).reached("table tbody tr a");
            if (round >= WARM_UP) {
                few.add(first);
                many.add(second);
            }
        }
        table.row(line(page, few, many));
    }

    private String console(String path) {
        return realm.base().base() + "/console/" + path;
    }

    private static String line(String what, List<Double> first, List<Double> second) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f |",
                what,
                median(first),
                median(second),
                median(second) / median(first));
    }

    private static double median(List<Double> milliseconds) {
        return milliseconds.stream().sorted().toList().get(milliseconds.size() / 2);
    }
}

package io.github.keycloakworkspaces.testsuite.bench;

import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.DocsPage;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of large lists beside the same pages of small ones, in turn, so that both see the same machine. */
final class ListBench {

    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;
    private static final int WHOLE_ROUNDS = 3;
    private static final int SMALL = 100;
    private static final int LARGE = 100_000;

    private record Row(String list, double small, double large) {

        String line() {
            return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.2f |", list, small, large, large / small);
        }
    }

    /** Something that is measured in one organization. */
    private interface Work {
        void in(TestOrganization organization);
    }

    private final TestRealm realm = TestRealm.draft()
            .organization("small", ListBench::draft)
            .organization("large", ListBench::draft)
            .create();
    private final TestOrganization small = realm.organization("small");
    private final TestOrganization large = realm.organization("large");

    /** Manager and annotator have the workspace that everything else is in; newcomer and beginner one project of it. */
    private static void draft(OrganizationDraft organization) {
        organization
                .owner("owner")
                .manager("manager")
                .manager("newcomer")
                .annotator("annotator")
                .annotator("beginner")
                .annotator("worker")
                .workspace("Few", few -> few.member("manager").member("annotator"))
                .workspace(
                        "First",
                        first -> first.member("manager")
                                .member("annotator")
                                .project("only", only -> only.member("newcomer").member("beginner")));
        // Not through the workspace: the list of that project's members is short.
        organization.workspace("Side", side -> side.project("side", project -> project.member("manager")));
    }

    @Test
    void pagesOfLargeListsBesideThoseOfSmallOnes() {
        Filling.of(small, SMALL).everything();
        Filling.of(large, LARGE).people();
        Filling.of(large, LARGE / 10).workspaces();
        Filling.of(large, LARGE).projects();
        for (TestOrganization organization : List.of(small, large)) {
            realm.server()
                    .database()
                    .update("UPDATE KW_PROJECT SET PUBLISHED = TRUE WHERE ORGANIZATION_ID = ?", organization.id());
        }
        Filling.of(large, 1).refreshStatistics();
        List<Row> pages = new ArrayList<>();
        people(pages);
        projects(pages);
        searches(pages, "");
        indexSearches();
        searches(pages, ", with indexes for searches");
        List<Row> whole = new ArrayList<>();
        whole(whole);
        write(pages, whole);
    }

    private void people(List<Row> rows) {
        String members = "/organizations/0/memberships";
        String inWorkspace = "/workspaces/{workspace}/memberships/paginated/";
        String inProject = "/projects/{project}/members/paginated/";
        rows.add(compare("members, first page", "owner", members));
        rows.add(compare("members, page 3 by role", "owner", members + "?page=3&ordering=role"));
        rows.add(compare("members, page 3 by last name backwards", "owner", members + "?page=3&ordering=-last_name"));
        rows.add(compare("members, middle page", "owner", members + "?page={middle}"));
        rows.add(compare(
                "members, middle page after a change", "owner", members + "?page={middle}", ListBench::changeSomebody));
        rows.add(compare("members, last page", "owner", members + "?page={last}"));
        rows.add(compare("members, annotators", "owner", members + "?role=AN"));
        rows.add(compare("members, managers", "owner", members + "?role=MA"));
        rows.add(compare("members, first page after a change", "owner", members, ListBench::changeSomebody));
        rows.add(compare("workspace members, first page", "owner", inWorkspace));
        rows.add(compare("workspace members, last page", "owner", inWorkspace + "?page={last}"));
        rows.add(compare("workspace members, two", "owner", "/workspaces/{few}/memberships/paginated/"));
        rows.add(compare("project members, first page", "owner", inProject));
        rows.add(compare("project members, last page", "owner", inProject + "?page={last}"));
        rows.add(compare("project members, annotators", "owner", inProject + "?role=AN"));
        rows.add(compare("project members, two", "owner", "/projects/{side}/members/paginated/"));
        rows.add(compare("project members, after a change", "owner", inProject, ListBench::changeSomebody));
    }

    private void projects(List<Row> rows) {
        rows.add(compare("projects, first page", "owner", "/projects/"));
        rows.add(compare("projects, page 3 by title", "owner", "/projects/?page=3&ordering=title"));
        rows.add(compare("projects, middle page", "owner", "/projects/?page={middle}"));
        rows.add(compare(
                "projects, middle page after a change",
                "owner",
                "/projects/?page={middle}",
                ListBench::changeSomebody));
        rows.add(compare("projects, last page", "owner", "/projects/?page={last}"));
        rows.add(compare("projects, first page after a change", "owner", "/projects/", ListBench::changeSomebody));
        rows.add(compare("projects, Manager of all", "manager", "/projects/"));
        rows.add(compare("projects, Manager of one", "newcomer", "/projects/"));
        rows.add(compare("projects, Annotator of all", "annotator", "/projects/"));
        rows.add(compare("projects, Annotator of one", "beginner", "/projects/"));
        rows.add(compare("projects, Annotator after a change", "annotator", "/projects/", ListBench::changeSomebody));
        rows.add(compare("one workspace", "owner", "/workspaces/{workspace}/"));
        rows.add(compare("one project", "owner", "/projects/{project}/"));
        rows.add(compare("whoami", "owner", "/current-user/whoami"));
    }

    private void searches(List<Row> rows, String how) {
        String members = "/organizations/0/memberships?search=";
        rows.add(compare("members, search that finds 1 of 100" + how, "owner", members + "number%2017"));
        rows.add(compare("members, search that finds all" + how, "owner", members + "person"));
        rows.add(compare("projects, search that finds 1 of 100" + how, "owner", "/projects/?search=project%2017"));
    }

    /** As the page for operators says. */
    private void indexSearches() {
        DocsPage.read("operations.md")
                .statements("Searches in large organizations")
                .forEach(realm.server().database()::update);
    }

    /** Everything: a list is as long as it is, so what counts is the time of one row. */
    private void whole(List<Row> rows) {
        for (String path : List.of(
                "/organizations/0/memberships?page_size=-1",
                "/workspaces/{workspace}/memberships/",
                "/projects/{project}/members/paginated/?page_size=-1",
                "/projects/{project}/members/export/",
                "/projects/?page_size=-1")) {
            List<Long> few = new ArrayList<>();
            List<Long> many = new ArrayList<>();
            for (int round = 0; round < WHOLE_ROUNDS; round++) {
                few.add(time(small, "owner", path));
                many.add(time(large, "owner", path));
            }
            rows.add(new Row("`" + path + "`", median(few), median(many)));
        }
    }

    private Row compare(String name, String who, String path) {
        return compare(name, who, path, organization -> {});
    }

    private Row compare(String name, String who, String path, Work before) {
        List<Long> few = new ArrayList<>();
        List<Long> many = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            before.in(small);
            long first = time(small, who, path);
            before.in(large);
            long second = time(large, who, path);
            if (round >= WARM_UP) {
                few.add(first);
                many.add(second);
            }
        }
        return new Row(name, median(few), median(many));
    }

    private static void changeSomebody(TestOrganization organization) {
        long number = Long.parseLong(String.valueOf(organization
                .database()
                .query(
                        "SELECT PERSON_ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? AND EMAIL_KEY LIKE 'worker@%'",
                        organization.id())
                .get(0)
                .get("person_id")));
        organization
                .owner()
                .api()
                .patch("/organizations/0/memberships", Map.of("user_id", number, "role", "RE"))
                .expect(200);
    }

    private long time(TestOrganization organization, String who, String path) {
        int pages = (organization == small ? SMALL : LARGE) / 20;
        String address = path.replace("{last}", String.valueOf(pages))
                .replace("{middle}", String.valueOf(pages / 2))
                .replace("{workspace}", number(organization, "WORKSPACE", "TITLE", "First"))
                .replace("{few}", number(organization, "WORKSPACE", "TITLE", "Few"))
                .replace("{side}", number(organization, "PROJECT", "EXTERNAL_ID", "side"))
                .replace("{project}", number(organization, "PROJECT", "EXTERNAL_ID", "only"));
        Http api = organization.person(who).api();
        long start = System.nanoTime();
        api.get(address).expect(200);
        return System.nanoTime() - start;
    }

    private static String number(TestOrganization organization, String thing, String column, String name) {
        return String.valueOf(organization
                .database()
                .query(
                        "SELECT ID FROM KW_" + thing + " WHERE ORGANIZATION_ID = ? AND " + column + " = ?",
                        organization.id(),
                        name)
                .get(0)
                .get("id"));
    }

    /** In milliseconds. */
    private static double median(List<Long> nanoseconds) {
        return nanoseconds.stream().sorted().toList().get(nanoseconds.size() / 2) / 1e6;
    }

    private void write(List<Row> pages, List<Row> whole) {
        String database = realm.server().database().name();
        List<String> lines = new ArrayList<>();
        lines.add("| page of 20 (" + database + ") | 100 rows, ms | many rows, ms | ratio |");
        lines.add("|---|---|---|---|");
        pages.forEach(row -> lines.add(row.line()));
        lines.add("");
        lines.add("| whole list (" + database + ") | 100 rows, ms | many rows, ms | ratio |");
        lines.add("|---|---|---|---|");
        whole.forEach(row -> lines.add(row.line()));
        try {
            Path file = Path.of(System.getProperty("workspaces.target"), "bench", "lists.md");
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

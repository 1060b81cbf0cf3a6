package io.github.keycloakworkspaces.testsuite.bench;

import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Pages of large lists beside the same pages of small ones, in turn, so that both see the same machine. */
final class ListBench {

    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;

    private record Row(String list, double small, double large) {

        String line() {
            return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.2f |", list, small, large, large / small);
        }
    }

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "small",
                    small -> small.owner("owner").workspace("First", first -> first.project("only", only -> {})))
            .organization(
                    "large",
                    large -> large.owner("owner").workspace("First", first -> first.project("only", only -> {})))
            .create();
    private final TestOrganization small = realm.organization("small");
    private final TestOrganization large = realm.organization("large");

    @Test
    void pagesOfLargeListsBesideThoseOfSmallOnes() {
        Filling.of(small, 100).everything();
        Filling.of(large, 100_000).people();
        Filling.of(large, 10_000).workspaces();
        Filling.of(large, 100_000).projects();
        Filling.of(large, 1).refreshStatistics();
        List<Row> rows = new ArrayList<>();
        rows.add(compare("members, first page", "/organizations/0/memberships?page_size=20"));
        rows.add(compare("members, page 3 by role", "/organizations/0/memberships?page=3&ordering=role"));
        rows.add(compare("members, search", "/organizations/0/memberships?search=number%2017"));
        rows.add(compare(
                "workspace members, first page", "/workspaces/{workspace}/memberships/paginated/?page_size=20"));
        rows.add(compare("projects, first page", "/projects/?page_size=20"));
        rows.add(compare("projects, search", "/projects/?search=project%2017"));
        rows.add(compare("project members, first page", "/projects/{project}/members/paginated/?page_size=20"));
        rows.add(compare("one workspace", "/workspaces/{workspace}/"));
        rows.add(compare("one project", "/projects/{project}/"));
        rows.add(compare("whoami", "/current-user/whoami"));
        write(rows);
    }

    private Row compare(String name, String path) {
        List<Long> few = new ArrayList<>();
        List<Long> many = new ArrayList<>();
        String left = address(small, path);
        String right = address(large, path);
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long first = time(small, left);
            long second = time(large, right);
            if (round >= WARM_UP) {
                few.add(first);
                many.add(second);
            }
        }
        return new Row(name, median(few), median(many));
    }

    private static String address(TestOrganization organization, String path) {
        return path.replace("{workspace}", String.valueOf(organization.workspace("First")))
                .replace("{project}", String.valueOf(organization.project("only")));
    }

    private static long time(TestOrganization organization, String address) {
        Http api = organization.owner().api();
        long start = System.nanoTime();
        api.get(address).expect(200);
        return System.nanoTime() - start;
    }

    /** In milliseconds. */
    private static double median(List<Long> nanoseconds) {
        return nanoseconds.stream().sorted().toList().get(nanoseconds.size() / 2) / 1e6;
    }

    private void write(List<Row> rows) {
        List<String> lines = new ArrayList<>(List.of(
                "| list (" + realm.server().database().name() + ") | 100 rows, ms | many rows, ms | ratio |",
                "|---|---|---|---|"));
        rows.forEach(row -> lines.add(row.line()));
        try {
            Path file = Path.of(System.getProperty("workspaces.target"), "bench", "lists.md");
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

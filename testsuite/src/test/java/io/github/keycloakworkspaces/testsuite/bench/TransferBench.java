package io.github.keycloakworkspaces.testsuite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Database;
import io.github.keycloakworkspaces.testsuite.server.Offline;
import io.github.keycloakworkspaces.testsuite.server.Offline.Finished;
import io.github.keycloakworkspaces.testsuite.transfer.RealmFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Realms of people only, and of as many people in organizations of ten, through {@code kc.sh import} and {@code export}:
 * Keycloak's rate for people beside ours for memberships, and that ten times as much takes about ten times as long.
 */
final class TransferBench {

    /** Of each organization. */
    private static final int MEMBERS = 10;

    /** Ten times as many take at most so many times as long. */
    private static final double ALLOWED = 15;

    private static final String NATIVES = "native organizations imported";
    private static final String DOCUMENTS = "organization documents applied";
    private static final Pattern MOMENT = Pattern.compile("(?m)^\\S+ (\\d\\d:\\d\\d:\\d\\d,\\d{3}) .*$");

    @TempDir
    Path folder;

    private final Database database = Database.ofThisRun();
    private final BenchTable table =
            new BenchTable("transfer", "| what | s | people or members/s | most memory, MB |", "|---|---|---|---|");

    @Test
    void ofThousandsOfOrganizations() {
        List<Double> small = measure(1_000);
        List<Double> large = measure(10_000);
        table.write();

        for (int i = 0; i < small.size(); i++) {
            assertThat(large.get(i)).as("measure " + i).isLessThan(ALLOWED * small.get(i));
        }
    }

    /** Seconds for the documents of an import, and for an export beyond that of the people. */
    private List<Double> measure(int organizations) {
        int people = organizations * MEMBERS;
        Offline alone = realm(new RealmFolder("people", people, 0));
        Finished peopleIn = alone.importDirectory(folder.resolve("people-" + people));
        row(people + " people, import", peopleIn.took(), people, peopleIn);
        Finished peopleOut = alone.exportInto(folder.resolve("people-out-" + people), "people");
        row(people + " people, export", peopleOut.took(), people, peopleOut);

        Offline whole = realm(new RealmFolder("whole", people, organizations));
        Finished in = whole.importDirectory(folder.resolve("whole-" + people));
        row("the same in " + organizations + " organizations, import", in.took(), people, in);
        row("of that native organizations (Keycloak's)", natives(in.said()), people, in);
        Duration documents = documents(in.said());
        row("of that documents (ours)", documents, people, in);
        Finished out = whole.exportInto(folder.resolve("whole-out-" + people), "whole");
        row("the same in " + organizations + " organizations, export", out.took(), people, out);
        assertThat(whole.database()
                        .query("SELECT COUNT(*) AS n FROM KW_MEMBER")
                        .get(0)
                        .get("n"))
                .isEqualTo((long) people);
        return List.of(seconds(documents), seconds(out.took()));
    }

    private Offline realm(RealmFolder realm) {
        realm.write(folder.resolve(realm.name() + "-" + realm.people()));
        return Offline.measured(database.another());
    }

    private static Duration natives(String said) {
        int first = indexes(said, NATIVES).get(0);
        return between(said, first - 1, last(said, NATIVES));
    }

    private static Duration documents(String said) {
        return between(said, last(said, NATIVES), last(said, DOCUMENTS));
    }

    private static int last(String said, String words) {
        List<Integer> indexes = indexes(said, words);
        return indexes.get(indexes.size() - 1);
    }

    /** Which lines of the log have these words. */
    private static List<Integer> indexes(String said, String words) {
        List<MatchResult> lines = lines(said);
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).group().contains(words))
                .boxed()
                .toList();
    }

    private static Duration between(String said, int line, int later) {
        Duration between = Duration.between(
                moment(lines(said).get(line)), moment(lines(said).get(later)));
        return between.isNegative() ? between.plusDays(1) : between; // it was midnight meanwhile
    }

    private static List<MatchResult> lines(String said) {
        return MOMENT.matcher(said).results().toList();
    }

    private static LocalTime moment(MatchResult line) {
        return LocalTime.parse(line.group(1).replace(',', '.'));
    }

    private void row(String what, Duration took, int rows, Finished run) {
        table.row(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %d |",
                what,
                seconds(took),
                rows / seconds(took),
                run.mostMemory() >> 20));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

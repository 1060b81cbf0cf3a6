package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Database;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Offline;
import io.github.keycloakworkspaces.testsuite.server.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** More organizations than are read, written or told of at a time. {@code TransferBench} measures ten times as many. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class LargeRealmTest {

    private static final int ORGANIZATIONS = 1010;
    private static final int PEOPLE = ORGANIZATIONS * 3;

    @TempDir
    Path folder;

    private final Database database = Servers.shared().database().another();
    private final Offline offline = Offline.on(database);

    @Test
    void comesAndGoesWithAWordNowAndThen() throws IOException {
        new RealmFolder("large", PEOPLE, ORGANIZATIONS).write(folder.resolve("in"));

        assertThat(offline.importDirectory(folder.resolve("in")).said())
                .containsSubsequence(
                        "1000 of 1010 native organizations imported",
                        "1000 organization documents applied",
                        "1010 organization documents applied");
        assertThat(rows("KW_MEMBER")).isEqualTo(PEOPLE);
        assertThat(rows("KW_PROJECT")).isEqualTo(ORGANIZATIONS);

        Path out = Files.createDirectory(folder.resolve("out"));
        assertThat(offline.exportInto(out, "large").said()).contains("1010 organizations exported");
        assertThat(documents(out.resolve("large-realm.json"))).isEqualTo(ORGANIZATIONS);
    }

    private int rows(String table) {
        return database.query("SELECT ID FROM " + table).size();
    }

    private static int documents(Path realm) throws IOException {
        JsonNode attributes = Json.read(Files.readString(realm)).path("attributes");
        return Json.names(attributes).stream()
                .filter(name -> name.startsWith("workspaces.document."))
                .mapToInt(name -> Json.read(attributes.path(name).asText()).size())
                .sum();
    }
}

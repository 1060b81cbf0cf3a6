package io.github.keycloakworkspaces.testsuite.bench;

import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class Lab {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "small",
                    small -> small.owner("owner")
                            .manager("manager")
                            .annotator("annotator")
                            .workspace(
                                    "First",
                                    first -> first.member("manager")
                                            .member("annotator")
                                            .project("only", only -> {})))
            .organization(
                    "large",
                    large -> large.owner("owner")
                            .manager("manager")
                            .annotator("annotator")
                            .workspace(
                                    "First",
                                    first -> first.member("manager")
                                            .member("annotator")
                                            .project("only", only -> {})))
            .create();

    @Test
    void lab() throws Exception {
        TestOrganization small = realm.organization("small");
        TestOrganization large = realm.organization("large");
        Filling.of(small, 100).everything();
        Filling.of(large, 100_000).people();
        Filling.of(large, 10_000).workspaces();
        Filling.of(large, 100_000).projects();
        Filling.of(large, 1).refreshStatistics();
        Path info = Path.of("/tmp/lists-lab/info");
        Files.createDirectories(info.getParent());
        while (!Files.exists(Path.of("/tmp/lists-lab/stop"))) {
            try {
                var lines = new java.util.ArrayList<String>();
                lines.add("jdbc=" + realm.server().database().url());
                lines.add("base=" + realm.base().base());
                for (TestOrganization o : List.of(small, large)) {
                    String n = o == small ? "small" : "large";
                    lines.add(n + "=" + o.id());
                    lines.add(n + "_workspace=" + o.workspace("First"));
                    lines.add(n + "_project=" + o.project("only"));
                    for (String p : List.of("owner", "manager", "annotator")) {
                        lines.add(n + "_" + p + "=" + o.person(p).token());
                    }
                }
                Files.write(info, lines);
            } catch (RuntimeException e) {
                System.out.println(e);
            }
            Thread.sleep(20_000);
        }
    }
}

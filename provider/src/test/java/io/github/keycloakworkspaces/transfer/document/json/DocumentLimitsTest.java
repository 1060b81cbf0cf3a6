package io.github.keycloakworkspaces.transfer.document.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.transfer.setup.json.EnableRequestReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentLimitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"members\": [%s]}                                  | 100000 | members: a document may have 100000",
                "{\"workspaces\": [%s]}                               | 10000  | workspaces: a document may have 10000",
                "{\"workspaces\": [{\"members\": [%s]}]}              | 200000 | members of workspaces, projects and groups: a document may have 200000",
                "{\"workspaces\": [{\"projects\": [%s]}]}             | 20000  | projects: a document may have 20000",
                "{\"workspaces\": [{\"projects\": [{\"roles\": [%s]}]}]} | 100000 | roles: a document may have 100000",
                "{\"templates\": [{\"tags\": [%s]}]}                  | 999000 | values of all kinds: a document may have 1000000",
                "{\"tags\": [%s]}                                     | 1000   | tags: a document may have 1000",
                "{\"members\": [{\"tags\": [%s]}]}                    | 200000 | tags of members: a document may have 200000",
                "[{\"workspaces\": [%s]}]                             | 10000  | workspaces: a document may have 10000"
            })
    void whatIsTooMuchIsNamed(String document, int most, String told) {
        assertThat(DocumentFormat.parseList(document.formatted(entries(most))).isMissingNode())
                .isFalse();

        String larger = document.formatted(entries(most + 1001));
        assertThatThrownBy(() -> DocumentFormat.parseList(larger))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problem().code()).isEqualTo("document.too_large");
                    assertThat(problem.problem().detail()).startsWith(told);
                });
    }

    @Test
    void theSameHoldsForYaml() {
        byte[] larger = ("workspaces:\n" + "- {title: a}\n".repeat(10_001)).getBytes(UTF_8);

        assertThatThrownBy(() -> DocumentFormat.YAML.parse(larger)).hasMessageContaining("10000");
    }

    @Test
    void eachDocumentOfAListCountsForItself() {
        String one = "{\"workspaces\": [" + entries(9000) + "]}";

        assertThat(DocumentFormat.parseList("[" + one + "," + one + "]")).hasSize(2);
    }

    @Test
    void whatEnableBringsIsCounted() {
        String body = "{\"organizations\": [{\"alias\": \"a\", \"workspaces\": [" + entries(10_001) + "]}]}";

        assertThatThrownBy(() -> EnableRequestReader.read(Json.parse(body))).hasMessageContaining("10000");
    }

    @Test
    void whatIsNoJsonIsForTheReaderToTell() {
        assertThatThrownBy(() -> DocumentFormat.parseList("{\"members\": [")).hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> DocumentFormat.YAML.parse("a: [".getBytes(UTF_8)))
                .hasMessageContaining("not valid YAML");
    }

    private static String entries(int number) {
        return "1,".repeat(number - 1) + "1";
    }
}

package io.github.keycloakworkspaces.kc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void writesARow() {
        assertThat(Csv.row(Arrays.asList("a", 12, -3L, null, ""))).isEqualTo("a,12,-3,,\r\n");
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(Csv.row(Arrays.asList("a,b", "say \"x\"", "two\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1"})
    void aTextIsNoFormula(String text) {
        assertThat(Csv.row(Arrays.asList(text))).isEqualTo("'" + text + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "a-b", "a@b.example", "O'Neill", "J\u00fcrgen \uD83D\uDE00"})
    void theRestStaysAsItIs(String text) {
        assertThat(Csv.row(Arrays.asList(text))).isEqualTo(text + "\r\n");
    }

    @Test
    void aFormulaInQuotesIsTextToo() {
        assertThat(Csv.row(Arrays.asList("=HYPERLINK(\"x\",\"y\")")))
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    }

    @Test
    void aFormulaBehindALineEndIsNoneEither() {
        assertThat(Csv.row(Arrays.asList("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
    }
}

package io.github.keycloakworkspaces.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\uFF1D1"})
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

    /** Where something else than a comma separates cells, a quoted one ends, too. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '~',
            value = {
                "x;=1+1 -> \"x;'=1+1\"",
                "x; =1 -> \"x; '=1\"",
                "x;@y;-1 -> \"x;'@y;'-1\"",
                "x|+1 -> \"x|'+1\"",
                "two\\n=1 -> \"two\\n'=1\"",
                "tab\\t=1 -> \"tab\\t'=1\"",
                "a;b -> \"a;b\""
            })
    void nothingInACellBeginsAFormula(String text, String cell) {
        assertThat(Csv.row(Arrays.asList(spelled(text)))).isEqualTo(spelled(cell) + "\r\n");
    }

    private static String spelled(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1"})
    void aFormulaBehindALineEndIsNoneEither(String text) {
        assertThat(Csv.row(Arrays.asList(text))).isEqualTo("\"" + text.charAt(0) + "'=1\"\r\n");
    }

    @Test
    void aTabAtTheBeginningIsQuoted() {
        assertThat(Csv.row(Arrays.asList("\tx"))).isEqualTo("\"'\tx\"\r\n");
    }
}

package io.github.keycloakworkspaces.project.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-1", "@SUM(A1)", "\tx"})
    void aFormulaIsText(String cell) {
        assertThat(Csv.cell(cell)).isEqualTo("'" + cell);
    }

    @Test
    void aFormulaInQuotesIsTextToo() {
        assertThat(Csv.cell("=HYPERLINK(\"x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        assertThat(Csv.cell("\rx")).isEqualTo("\"'\rx\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "a-b", "a@b.example", "O'Neill", "Jürgen 😀"})
    void theRestStaysAsItIs(String cell) {
        assertThat(Csv.cell(cell)).isEqualTo(cell);
    }

    @Test
    void aTableHasALineForEachRow() {
        assertThat(Csv.table(List.of("a", "b"), List.of(List.of("1,5", "x\ny"), List.of("\"", ""))))
                .isEqualTo("a,b\r\n\"1,5\",\"x\ny\"\r\n\"\"\"\",\r\n");
    }
}

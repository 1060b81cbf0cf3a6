package io.github.keycloakworkspaces.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with tags, as spreadsheets save them. */
class TagFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.example,Day,Night\nb@x.example\n",
                "a@x.example;Day;Night\r\nb@x.example",
                "a@x.example\tDay\tNight\rb@x.example\r",
                "\uFEFFE-mail,Tags\n\"a@x.example\",Day; Night\n\n,,\nb@x.example,\n"
            })
    void peopleAndTheirLabelsAreReadHoweverCellsAreSeparated(String text) {
        List<TagRow> rows = TagFile.read(text);

        assertThat(rows).extracting(TagRow::email).containsExactly("a@x.example", "b@x.example");
        assertThat(rows).extracting(TagRow::labels).containsExactly(List.of("Day", "Night"), List.of());
    }

    @Test
    void aRowKeepsItsPlaceInTheFile() {
        assertThat(TagFile.read("email\na@x.example\n\nnobody\n"))
                .extracting(TagRow::number, TagRow::email)
                .containsExactly(tuple(2, "a@x.example"), tuple(4, "nobody"));
    }

    @Test
    void aQuotedCellKeepsItsCommasQuotesAndLines() {
        assertThat(TagFile.read("a@x.example,\"One, \"\"two\"\"\nthree\",Four"))
                .extracting(TagRow::labels)
                .containsExactly(List.of("One, \"two\"\nthree", "Four"));
    }

    @Test
    void aQuotationWithoutAnEndIsMalformed() {
        assertThatThrownBy(() -> TagFile.read("a@x.example,Day\nb@x.example,\"Night"))
                .hasMessageContaining("row 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "E-mail,Tags"})
    void aFileWithoutPeopleHasNoRows(String text) {
        assertThat(TagFile.read(text)).isEmpty();
    }

    @Test
    void aFileHasOnlySoManyRows() {
        String row = "a@x.example\n";

        assertThat(TagFile.read(row.repeat(TagImports.MOST_ROWS))).hasSize(TagImports.MOST_ROWS);
        assertThatThrownBy(() -> TagFile.read(row.repeat(TagImports.MOST_ROWS + 1)))
                .hasMessageContaining("at most");
    }
}

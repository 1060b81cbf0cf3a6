package io.github.keycloakworkspaces.transfer.document.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.transfer.document.DocumentBuilder;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.plan.RandomStates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFormatTest {

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll long seed, @ForAll DocumentFormat format) throws IOException {
        OrganizationDocument document = DocumentBuilder.of(RandomStates.followed(seed));

        assertThat(read(format, written(format, document))).isEqualTo(document);
    }

    @Property(tries = 50)
    void aListIsReadBack(@ForAll long one, @ForAll long other) {
        List<OrganizationDocument> documents = List.of(
                DocumentBuilder.of(RandomStates.followed(one)), DocumentBuilder.of(RandomStates.followed(other)));

        assertThat(DocumentReader.readAll(Json.parse(DocumentFormat.list(documents)), "list"))
                .isEqualTo(documents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "yes",
                "null",
                "~",
                "12",
                "1e3",
                "0x1F",
                "2026-01-31",
                "- a",
                "a: b",
                "#",
                " a ",
                "a\nb",
                "'",
                "\"",
                "é",
                "😀",
                "${HOME}",
                "%",
                "@a",
                "&a",
                "*a",
                "<<",
                "[",
                "{}",
                "a #b",
                "\t",
                "a\n\n",
                "\\"
            })
    void oddTextsAreReadBack(String text) throws IOException {
        for (DocumentFormat format : DocumentFormat.values()) {
            JsonNode json =
                    Json.parse("{\"alias\":\"a\",\"workspaces\":[{\"title\":\"T\"}],\"templates\":[{\"name\":\"N\"}]}");
            ((com.fasterxml.jackson.databind.node.ObjectNode)
                            json.path("workspaces").path(0))
                    .put("description", text);
            OrganizationDocument document = DocumentReader.read(json, "");

            assertThat(read(format, written(format, document)))
                    .as(format.name())
                    .isEqualTo(document);
        }
    }

    @ParameterizedTest
    @EnumSource(DocumentFormat.class)
    void aRoleThatYamlMayTakeForFalseIsARole(DocumentFormat format) throws IOException {
        OrganizationDocument document =
                DocumentReader.read(DocumentFormat.YAML.parse(bytes("alias: a\ndefault_role: NO\n")), "");

        assertThat(written(format, document)).contains("NO");
        assertThat(read(format, written(format, document))).isEqualTo(document);
    }

    @Test
    void nothingInAListLooksLikeAVariable() {
        JsonNode json = Json.parse("{\"alias\":\"a\",\"name\":\"${HOME}\"}");

        assertThat(DocumentFormat.list(List.of(DocumentReader.read(json, "")))).doesNotContain("$");
    }

    private static OrganizationDocument read(DocumentFormat format, String text) {
        return DocumentReader.read(format.parse(bytes(text)), "");
    }

    private static String written(DocumentFormat format, OrganizationDocument document) throws IOException {
        var stream = new ByteArrayOutputStream();
        format.write(document, stream);
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

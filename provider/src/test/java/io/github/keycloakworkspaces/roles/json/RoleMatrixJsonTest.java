package io.github.keycloakworkspaces.roles.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Cell;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.Setting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleMatrixJsonTest {

    private static final String PEOPLE_VIEW = "'people.view': {'on': ['organization'], 'AN': 'none'";
    private static final String CONDITION = "{'reach': 'own', 'if': 'show_annotation_history'}";

    @Test
    void readsAReach() {
        assertThat(RoleMatrixJson.defaults().cell(Role.MANAGER, Action.PROJECT_VIEW))
                .isEqualTo(new Cell(Reach.WORKSPACE, null));
    }

    @Test
    void readsACondition() {
        assertThat(RoleMatrixJson.defaults().cell(Role.ANNOTATOR, Action.DATA_VIEW))
                .isEqualTo(new Cell(Reach.OWN, Setting.SHOW_ANNOTATION_HISTORY));
    }

    @Test
    void readsAChangedFile() {
        String changed = PEOPLE_VIEW.replace("none", "own");

        assertThat(read(defaultsBut(PEOPLE_VIEW, changed)).cell(Role.ANNOTATOR, Action.PEOPLE_VIEW))
                .isEqualTo(new Cell(Reach.OWN, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'people.eat': {'on': ['organization'], 'AN': 'none'                  | people.eat
            'people.view': {'on': ['organization'], 'XX': 'none'                 | XX in people.view
            'people.view': {'on': ['organization'], 'an': 'none'                 | an in people.view
            'people.view': {'on': ['organization'], 'NO': 'none', 'AN': 'none'   | NO in people.view
            'people.view': {'on': ['organization'], 'AN': 'some'                 | some for AN in people.view
            'people.view': {'on': ['organization'], 'AN': 'NONE'                 | NONE for AN in people.view
            'people.view': {'on': ['organization'], 'AN': null                   | AN in people.view
            'people.view': {'on': ['organization'], 'AN': 0                      | AN in people.view
            'people.view': {'on': ['organization'], 'AN': {}                     | AN in people.view
            'people.view': {'on': ['organization'], 'AN': {'reach': 0}           | AN in people.view
            'people.view': {'on': ['organization'], 'AN': {'reach': 'own', 'if': 'x'}   | x for AN in people.view
            'people.view': {'on': ['organization'], 'AN': {'reach': 'own', 'if': null}  | AN in people.view
            'people.view': {'on': ['organization'], 'AN': {'reach': 'own', 'when': 'x'} | when of AN in people.view
            'people.view': {'on': ['organization']                               | AN in people.view
            'people.view': {'on': ['project'], 'AN': 'none'                      | people.view
            'people.view': {'on': ['organization', 'project'], 'AN': 'none'      | people.view
            'people.view': {'on': ['organization', 'organization'], 'AN': 'none' | organization in people.view
            'people.view': {'on': ['planet'], 'AN': 'none'                       | planet in people.view
            'people.view': {'on': 'organization', 'AN': 'none'                   | people.view
            'people.view': {'on': [], 'AN': 'none'                               | people.view
            'people.view': {'AN': 'none'                                         | people.view
            'people.view': {'on': ['organization'], 'AN': 'none', 'AN': 'own'    | AN
            'people.view': [], 'people.see': {'AN': 'none'                       | people.view
            """)
    void namesWhatIsWrong(String line, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(defaultsBut(PEOPLE_VIEW, line)))
                .withMessageContaining(named);
    }

    @Test
    void namesAnActionThatIsThereTwice() {
        String line = "'people.view': {}, " + PEOPLE_VIEW;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(defaultsBut(PEOPLE_VIEW, line)))
                .withMessageContaining("people.view");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "'text'", "{", "{} {}", "{}"})
    void refusesWhatIsNoMatrix(String document) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(document));
    }

    @Test
    void theConditionIsPartOfTheFile() {
        RoleMatrix matrix = read(defaultsBut(CONDITION, "'own'"));

        assertThat(matrix.cell(Role.ANNOTATOR, Action.DATA_VIEW)).isEqualTo(new Cell(Reach.OWN, null));
    }

    @Test
    void aStreamThatBreaksIsNoMalformedMatrix() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("broken");
            }
        };

        assertThatThrownBy(() -> RoleMatrixJson.read(broken)).isInstanceOf(UncheckedIOException.class);
    }

    private static RoleMatrix read(String json) {
        return RoleMatrixJson.read(
                new ByteArrayInputStream(json.replace('\'', '"').getBytes(UTF_8)));
    }

    private static String defaultsBut(String part, String other) {
        try (InputStream file = RoleMatrixJson.class.getResourceAsStream("/role-matrix.json")) {
            assertThat(file).isNotNull();
            String text = new String(file.readAllBytes(), UTF_8).replace('"', '\'');
            assertThat(text).contains(part);
            return text.replace(part, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
